import type { StoredRecord } from '../resource/world-view.ts'

/** The record that has these members as another has them; texts in whatever case. None where a member is not there. */
export function twinOf(
  record: StoredRecord,
  members: readonly string[],
  all: readonly StoredRecord[],
): StoredRecord | undefined {
  const own = keyOf(record, members)
  if (own === undefined) return undefined
  return all.find((each) => each.id !== record.id && keyOf(each, members) === own)
}

/** The id of the first record of each key. */
export function firstOfEach(
  all: readonly StoredRecord[],
  members: readonly string[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const record of all) {
    const key = keyOf(record, members)
    if (key !== undefined && !first.has(key)) first.set(key, record.id)
  }
  return first
}

/** What is to be unique of a record; nothing where a member of it is not there. */
export function keyOf(record: object, members: readonly string[]): string | undefined {
  const values = members.map((member) => (record as Record<string, unknown>)[member])
  if (values.some((value) => value === undefined || value === null)) return undefined
  return JSON.stringify(values).toLowerCase()
}
