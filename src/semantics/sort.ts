import { invalid } from '#contract/problem'
import { sortableTime } from '#contract/time'
import type { Key, Listing } from './listing.ts'

export interface SortKey<T> {
  readonly keyOf: (record: T) => Key
  readonly descending: boolean
}

// A locale would order differently from one machine to the next: lower case, by code unit.
export const textKey = (value: string | null | undefined): Key => value?.toLowerCase() ?? null
export const timeKey = (value: string | null): Key => value && sortableTime(value)

/** Reads names such as `-createdTime`, most important first; 422 for one that is not sortable. */
export function sortKeysOf<T extends { readonly id: string }>(
  names: readonly string[],
  { sortable, defaultSort }: Pick<Listing<T>, 'sortable' | 'defaultSort'>,
): SortKey<T>[] {
  return (names.length > 0 ? names : [defaultSort]).map((each) => {
    const descending = each.startsWith('-')
    const name = descending ? each.slice(1) : each
    const keyOf = Object.hasOwn(sortable, name) ? sortable[name] : undefined
    if (keyOf) return { keyOf, descending }
    const known = Object.keys(sortable).join(', ')
    throw invalid([
      {
        field: 'sort',
        message: `cannot name "${name.slice(0, 60)}" (it takes ${known}, each with "-" before it to sort downwards)`,
      },
    ])
  })
}

export interface Candidate<T> {
  readonly record: T
  readonly keys: readonly Key[]
}

/** Compares by the keys, then by id, so that the order is total; what has no value comes last. */
export function comparatorOf<T extends { readonly id: string }>(sortKeys: readonly SortKey<T>[]) {
  return (a: Candidate<T>, b: Candidate<T>): number => {
    for (let position = 0; position < sortKeys.length; position += 1) {
      const left = a.keys[position] as Key
      const right = b.keys[position] as Key
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      return left < right === sortKeys[position]?.descending ? 1 : -1
    }
    return a.record.id < b.record.id ? -1 : 1
  }
}
