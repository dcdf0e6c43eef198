import type { StoredRecord } from '#engine/resource/world-view'

/** Under this a record is kept that is no object: in brackets, as no member of a document is called. */
const alone = '(value)'

/** Under this the id is kept that is shown, where a record is found by something else. */
const shown = '(id)'

/** Keeps what is no object. */
export const keptAlone = (value: unknown): object => ({ [alone]: value })

/** Keeps the id of members beside that by which they are found. */
export const keptId = (members: object): object =>
  Object.hasOwn(members, 'id') ? { [shown]: (members as { readonly id?: unknown }).id } : {}

/** What a record is kept as, without what only the mock needs. */
export function valueIn(
  { isSingle }: { readonly isSingle: boolean },
  record: StoredRecord,
): unknown {
  if (Object.hasOwn(record, alone)) return record[alone]
  if (!isSingle) return record
  const members = Object.entries(record).flatMap(([name, value]) => {
    if (name !== 'id') return name === shown ? [] : [[name, value]]
    return Object.hasOwn(record, shown) ? [[name, record[shown]]] : []
  })
  return Object.fromEntries(members)
}
