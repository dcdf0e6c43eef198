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
    await this.#share([...mutations], (mutation, checker) =>
      this.#askOne(checker, mutation, ledger, onNoticed),
    )
    await this.#share(this.#doubtful.splice(0), async ({ mutation, check }, checker) => {
      const outcome = await again(checker, check, mutation)
      settle(outcome, mutation, check, ledger, onNoticed)
      if (outcome.kind === 'passes') await this.#askOne(checker, mutation, ledger, onNoticed)
    })
    if (this.#doubtful.length > 0) await this.ask([], ledger, onNoticed)
  }

  async #share<Item>(
    queue: Item[],
    act: (item: Item, checker: Checker) => Promise<void>,
  ): Promise<void> {
    const work = async (checker: Checker) => {
      for (let item = queue.shift(); item; item = queue.shift()) await act(item, checker)
    }
    await Promise.all(this.#checkers.map(work))
  }

  async #askOne(
    checker: Checker,
    mutation: Mutation,
    ledger: Ledger,
    onNoticed: Notice,
  ): Promise<void> {
    const checks = this.#checksOf(mutation).filter((check) => !ledger.hasPassed(mutation, check))
    if (checks.length === 0) return
    const outcome = await checker.run(checks, mutation)
    const { kind, check } = outcome
    if (kind === 'passes' || check === undefined) {
      for (const each of checks) ledger.note(mutation, each, false, outcome.why)
    } else if (kind === 'late') this.#doubtful.push({ mutation, check })
    else settle(outcome, mutation, check, ledger, onNoticed)
  }
}

/** What ran out of time runs once more on its own; only where it ends without the defect does the defect count. */
async function again(checker: Checker, check: string, mutation: Mutation): Promise<Outcome> {
  const second = await checker.run([check], mutation)
  if (second.kind !== 'late') return second
  const { kind } = await checker.run([check], undefined)
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
