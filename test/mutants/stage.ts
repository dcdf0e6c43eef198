import type { Checker, Outcome } from './checker.ts'
import type { Ledger } from './ledger.ts'
import type { Mutation } from './mutations.ts'

type Notice = (mutation: Mutation, check: string) => void

/** Checks of one kind, asked of each defect until one of them notices it. */
export class Stage {
  readonly name: string
  readonly #checkers: readonly Checker[]
  readonly #checksOf: (mutation: Mutation) => readonly string[]
  /** Where a check ran out of time, which may be for want of a quiet machine. */
  readonly #doubtful: { mutation: Mutation; check: string }[] = []

  constructor(
    name: string,
    checkers: readonly Checker[],
    checksOf: (mutation: Mutation) => readonly string[],
  ) {
    this.name = name
    this.#checkers = checkers
    this.#checksOf = checksOf
  }

  async ask(mutations: readonly Mutation[], ledger: Ledger, onNoticed: Notice): Promise<void> {
    const queue = [...mutations]
    const work = async (checker: Checker) => {
      for (let mutation = queue.shift(); mutation; mutation = queue.shift()) {
        await this.#askOne(checker, mutation, ledger, onNoticed)
      }
    }
    await Promise.all(this.#checkers.map(work))

    const [alone] = this.#checkers
    for (let doubt = this.#doubtful.shift(); doubt && alone; doubt = this.#doubtful.shift()) {
      const { mutation, check } = doubt
      const outcome = await again(alone, check, mutation)
      settle(outcome, mutation, check, ledger, onNoticed)
      if (outcome.kind === 'passes') await this.#askOne(alone, mutation, ledger, onNoticed)
    }
  }

  async #askOne(
    checker: Checker,
    mutation: Mutation,
    ledger: Ledger,
    onNoticed: Notice,
  ): Promise<void> {
    for (const check of this.#checksOf(mutation)) {
      if (ledger.hasPassed(mutation, check)) continue
      const outcome = await checker.run(check, mutation)
      if (outcome.kind === 'late') this.#doubtful.push({ mutation, check })
      else settle(outcome, mutation, check, ledger, onNoticed)
      if (outcome.kind !== 'passes') return
    }
  }
}

/** What ran out of time runs once more on its own; only where it ends without the defect does the defect count. */
async function again(checker: Checker, check: string, mutation: Mutation): Promise<Outcome> {
  const second = await checker.run(check, mutation)
  if (second.kind !== 'late') return second
  const { kind } = await checker.run(check, undefined)
  return kind === 'passes'
    ? { kind: 'fails', why: second.why }
    : { kind: 'passes', why: 'It ends in time neither with the defect nor without.' }
}

function settle(
  { kind, why }: Outcome,
  mutation: Mutation,
  check: string,
  ledger: Ledger,
  onNoticed: Notice,
): void {
  ledger.note(mutation, check, kind === 'fails', why)
  if (kind === 'fails') onNoticed(mutation, check)
}
