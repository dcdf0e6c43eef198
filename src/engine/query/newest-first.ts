import { sortableTime } from '../values/time.ts'

/**
 * The order of a list when nothing else is asked for: the newest first, and within a second what was
 * written last; `records` are in the order of writing.
 */
export function newestFirst<T extends { readonly createdTime: string }>(
  records: readonly T[],
): T[] {
  return records
    .map((record, place) => ({ record, place, time: sortableTime(record.createdTime) }))
    .sort((a, b) => (a.time === b.time ? b.place - a.place : a.time > b.time ? -1 : 1))
    .map(({ record }) => record)
}
