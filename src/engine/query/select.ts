import type { Predicate } from './filter/compile.ts'
import type { Page } from './page.ts'
import { type Candidate, orderBy, type SortKey } from './sort.ts'

/** Which records are asked for, and in which order. */
export interface Selection<T> {
  readonly predicates: readonly Predicate<T>[]
  readonly sortKeys: readonly SortKey<T>[]
}

/** One page of the records that match, and how many match in all; `all` is in the order of writing. */
export function select<T extends { readonly id: string }>(
  all: readonly T[],
  { predicates, sortKeys }: Selection<T>,
  { limit, offset }: Page,
): { records: T[]; total: number } {
  const { candidate, compare, isAfter } = orderBy(sortKeys)
  const count = limit === 0 ? 0 : offset + limit
  // Only the first `count` are sorted: what comes after the worst of them is left out at once.
  let best: Candidate<T>[] = []
  let worst: Candidate<T> | undefined
  let total = 0
  // From the end, where the newest are: a list begins with them unless it is sorted otherwise.
  for (let position = all.length - 1; position >= 0; position -= 1) {
    const record = all[position] as T
    if (!predicates.every((predicate) => predicate(record))) continue
    total += 1
    if (count === 0 || (worst && isAfter(record, position, worst))) continue
    best.push(candidate(record, position))
    if (best.length < 2 * count) continue
    best = best.sort(compare).slice(0, count)
    worst = best.at(-1)
  }
  const page = best.sort(compare).slice(offset, count)
  return { records: page.map(({ record }) => record), total }
}
