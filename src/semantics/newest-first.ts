import { sortableTime } from '#contract/time'

/** The order of a list when nothing else is asked for: the newest first, then by id. */
export function newestFirst<T extends { readonly id: string; readonly createdTime: string }>(
  records: readonly T[],
): T[] {
  return records
    .map((record) => ({ record, time: sortableTime(record.createdTime) }))
    .sort((a, b) =>
      a.time === b.time ? (a.record.id < b.record.id ? -1 : 1) : a.time < b.time ? 1 : -1,
    )
    .map(({ record }) => record)
}
