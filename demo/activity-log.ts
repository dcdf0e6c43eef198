export interface Answer {
  key: number
  method: string
  path: string
  /** Missing when nothing answered, and for what was not a request. */
  status?: number | undefined
  revision?: number | undefined
  /** What the mock says that its answer is worth. */
  fidelity?: string | undefined
  milliseconds?: number | undefined
  outcome: 'good' | 'warn' | 'bad' | 'note'
}

const KEPT = 30

/** The last answers, newest first, as an external store for React. */
export class ActivityLog {
  #answers: readonly Answer[] = []
  #next = 1
  readonly #listeners = new Set<() => void>()

  add(answer: Omit<Answer, 'key' | 'outcome'>, outcome = outcomeOf(answer.status)): void {
    this.#answers = [{ ...answer, outcome, key: this.#next++ }, ...this.#answers].slice(0, KEPT)
    for (const listener of this.#listeners) listener()
  }

  /** Notes a call of the kit itself, which no request stands behind. */
  note(path: string, revision?: number): void {
    this.add({ method: 'mock', path, revision }, 'note')
  }

  readonly read = (): readonly Answer[] => this.#answers

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

function outcomeOf(status: number | undefined): Answer['outcome'] {
  if (status === undefined) return 'bad'
  if (status < 400) return 'good'
  return status === 409 ? 'warn' : 'bad'
}
