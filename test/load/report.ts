import type { Outcome } from './load.ts'
import { kit } from './servers.ts'

/** What a server was like in a round, and which of its writes it lost. */
export interface Round {
  readonly outcome: Outcome
  readonly lost: readonly string[]
}

/** Prints what came of each server; says whether the kit answered all with success, and lost nothing. */
export function report(ids: number, rounds: ReadonlyMap<string, readonly Round[]>): boolean {
  const medians = [...rounds].map(([name, each]) => [name, middle(each).outcome] as const)
  console.log(`\nPUTs of ${ids} customers, the median of ${[...rounds.values()][0]?.length} rounds`)
  console.table(Object.fromEntries(medians.map(([name, outcome]) => [name, row(outcome)])))

  const perSecond = new Map(medians.map(([name, outcome]) => [name, outcome.perSecond]))
  for (const name of kit) {
    for (const [other, of] of perSecond) {
      if (kit.includes(other)) continue
      console.log(`${name}, of ${other}: ${((perSecond.get(name) ?? 0) / of).toFixed(2)}`)
    }
  }
  const own = kit.flatMap((name) => rounds.get(name) ?? [])
  const memory = own.reduce<readonly number[]>((_, { outcome }) => outcome.memory, [])
  console.log(`Memory in MB, a second apart: ${memory.join(' ')}`)
  const lost = own.flatMap((each) => each.lost)
  console.log(`Lost writes: ${lost.length}${lost.slice(0, 5).map((each) => `\n  ${each}`)}`)
  return (
    lost.length === 0 &&
    own.every(({ outcome }) => outcome.errors === 0 && Object.keys(outcome.failures).length === 0)
  )
}

const row = ({ perSecond, p99, errors, failures }: Outcome) => ({
  'PUTs a second': Math.round(perSecond),
  'p99 in ms': p99,
  errors,
  'other answers': JSON.stringify(failures),
})

function middle(rounds: readonly Round[]): Round {
  const sorted = [...rounds].sort((a, b) => a.outcome.perSecond - b.outcome.perSecond)
  const found = sorted[Math.floor(sorted.length / 2)]
  if (!found) throw new Error('Failed to report the load: there was no round.')
  return found
}
