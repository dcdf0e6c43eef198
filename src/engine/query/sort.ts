import { invalid } from '../problem/invalid.ts'
import type { Key, Listing } from '../resource/listing.ts'
import { sortableTime } from '../values/time.ts'

export interface SortKey<T> {
  readonly keyOf: (record: T) => Key
  readonly descending: boolean
}

// A locale would order differently from one machine to the next: lower case, by code unit.
export const textKey = (value: string | null | undefined): Key => value?.toLowerCase() ?? null
export const timeKey = (value: string | null): Key => value && sortableTime(value)

/**
 * Reads names such as `-createdTime`, most important first; 422 for one that is not sortable. One that comes
 * again, in whatever direction, finds nothing left to sort.
 */
export function sortKeysOf<T extends { readonly id: string }>(
  names: readonly string[],
  { sortable, defaultSort }: Pick<Listing<T>, 'sortable' | 'defaultSort'>,
): SortKey<T>[] {
  const keys = new Map<string, SortKey<T>>()
  for (const each of names.length > 0 ? names : [defaultSort]) {
    const descending = each.startsWith('-')
    const name = descending ? each.slice(1) : each
    if (keys.has(name)) continue
    const keyOf = Object.hasOwn(sortable, name) ? sortable[name] : undefined
    if (keyOf) {
      keys.set(name, { keyOf, descending })
      continue
    }
    const known = Object.keys(sortable).join(', ')
    throw invalid([
      {
        field: 'sort',
        message: `cannot name "${name.slice(0, 60)}" (it takes ${known}, each with "-" before it to sort downwards)`,
      },
    ])
  }
  return [...keys.values()]
}

export interface Candidate<T> {
  readonly record: T
  /** Its place among all records, which is the order in which they were written. */
  readonly place: number
  readonly keys: readonly Key[]
}

/**
 * An order by the keys, then by what was written first, or last where the last key goes downwards: times
 * are whole seconds, so many are equal. What has no value comes last. It is asked for every record of a
 * list, so its loops make nothing.
 */
export function orderBy<T>(sortKeys: readonly SortKey<T>[]) {
  const lastWrittenFirst = sortKeys.at(-1)?.descending === true
  const comparePlaces = (a: number, b: number) => (lastWrittenFirst ? b - a : a - b)
  return {
    candidate: (record: T, place: number): Candidate<T> => ({
      record,
      place,
      keys: sortKeys.map(({ keyOf }) => keyOf(record)),
    }),

    compare(a: Candidate<T>, b: Candidate<T>): number {
      for (let position = 0; position < sortKeys.length; position += 1) {
        const { descending } = sortKeys[position] as SortKey<T>
        const difference = compareKeys(a.keys[position], b.keys[position], descending)
        if (difference !== 0) return difference
      }
      return comparePlaces(a.place, b.place)
    },

    /** Whether a record comes after a candidate; works out no more of its keys than it takes. */
    isAfter(record: T, place: number, candidate: Candidate<T>): boolean {
      for (let position = 0; position < sortKeys.length; position += 1) {
        const { keyOf, descending } = sortKeys[position] as SortKey<T>
        const difference = compareKeys(keyOf(record), candidate.keys[position], descending)
        if (difference !== 0) return difference > 0
      }
      return comparePlaces(place, candidate.place) > 0
    },
  }
}

function compareKeys(left: Key = null, right: Key = null, descending: boolean): number {
  if (left === right) return 0
  if (left === null) return 1
  if (right === null) return -1
  return left < right === descending ? 1 : -1
}
