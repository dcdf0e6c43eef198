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

function keyOf(record: StoredRecord, members: readonly string[]): string | undefined {
  const values = members.map((member) => record[member])
  if (values.some((value) => value === undefined || value === null)) return undefined
  return JSON.stringify(values).toLowerCase()
}
