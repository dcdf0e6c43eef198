import type { CustomerRecord } from '#contract/customer'
import type { Predicate } from './filter/compile.ts'
import type { Page } from './query.ts'
import { type Candidate, comparatorOf, type SortKey } from './sort.ts'

/** Which customers are asked for, and in which order. */
export interface Selection {
  readonly predicates: readonly Predicate[]
  readonly sortKeys: readonly SortKey[]
}

/** One page of the customers that match, and how many match in all. */
export function select(
  all: readonly CustomerRecord[],
  { predicates, sortKeys }: Selection,
  { limit, offset }: Page,
): { records: CustomerRecord[]; total: number } {
  const compare = comparatorOf(sortKeys)
  const count = limit === 0 ? 0 : offset + limit
  // Only the first `count` are sorted: what comes after the worst of them is left out at once.
  let best: Candidate[] = []
  let worst: Candidate | undefined
  let total = 0
  for (const record of all) {
    if (!predicates.every((predicate) => predicate(record))) continue
    total += 1
    if (count === 0) continue
    const candidate = { record, keys: sortKeys.map(({ keyOf }) => keyOf(record)) }
    if (worst && compare(candidate, worst) > 0) continue
    best.push(candidate)
    if (best.length < 2 * count) continue
    best = best.sort(compare).slice(0, count)
    worst = best.at(-1)
  }
  const page = best.sort(compare).slice(offset, count)
  return { records: page.map(({ record }) => record), total }
}
