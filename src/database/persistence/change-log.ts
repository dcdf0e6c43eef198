import type { DBSchema, IDBPObjectStore } from 'idb'
import { type Header, keyOf, type Row, type Writing } from './storage.ts'

/** How rows are stored: the latest changes one by one, before the rows that all older ones made. */
export interface Rows extends DBSchema {
  rows: {
    key: [table: string, id: string | number]
    value: Row | Entry
    indexes: { change: number }
  }
}

/** One change, so that it costs a single `put`. */
interface Entry {
  readonly table: ''
  /** The number of the change. */
  readonly id: number
  readonly header: Header
  readonly rows: readonly Row[]
}

type Store = IDBPObjectStore<Rows, ['rows'], 'rows', 'readwrite'>

const end = ['', ''] as const
const log = () => IDBKeyRange.upperBound(end)

/** With each change of a multiple of this number the log is emptied into the rows. */
const longest = 100

/** Whether a change is still the last: no two changes have one number. */
export function isLast(rows: IDBObjectStore, { change }: Header): Promise<boolean> {
  // One that has lost its number is none.
  if (!Number.isInteger(change)) return Promise.resolve(false)
  const request = rows.getAllKeys(IDBKeyRange.bound(['', change], end), 2)
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      const [first, ...newer] = request.result as [string, number][]
      resolve(first?.[1] === change && newer.length === 0)
    }
    request.onerror = () => reject(request.error)
  })
}

/** The header of the last change; an empty one where there are rows that have lost theirs. */
export async function lastHeader(store: Store): Promise<Header | undefined> {
  const last = await store.openCursor(log(), 'prev')
  const lost = {} as Header
  if (last) return (last.value as Entry).header ?? lost
  return (await store.count()) > 0 ? lost : undefined
}

/** The rows that were written after a change, or all. */
export async function rowsOf(store: Store, after?: number): Promise<Row[]> {
  const older =
    after === undefined
      ? store.getAll(IDBKeyRange.lowerBound(end, true))
      : store.index('change').getAll(IDBKeyRange.lowerBound(after, true))
  const entries = after === undefined ? log() : IDBKeyRange.bound(['', after], end, true)
  return newest([(await older) as Row[], ...(await changesIn(store, entries))])
}

/** Writes a change that is one entry of the log, as most are; else does nothing, and says so. */
export function appendEntry(store: IDBObjectStore, { header, rows, isWhole }: Writing): boolean {
  if (isWhole || header.change % longest === 0) return false
  const entry: Entry = { table: '', id: header.change, header, rows }
  store.put(entry)
  return true
}

/** Writes one change; what fails aborts the transaction, whose `done` says why. */
export async function append(store: Store, { header, rows, isWhole }: Writing): Promise<void> {
  const isLong = header.change % longest === 0
  const joining = isLong && !isWhole ? newest([...(await changesIn(store, log())), rows]) : rows
  const isJoined = isLong || isWhole
  if (isJoined) {
    const replaced = isWhole ? store.clear() : store.delete(log())
    replaced.catch(ignore)
    for (const row of joining) store.put(row).catch(ignore)
  }
  const entry: Entry = { table: '', id: header.change, header, rows: isJoined ? [] : rows }
  store.put(entry).catch(ignore)
}

async function changesIn(store: Store, range: IDBKeyRange): Promise<(readonly Row[])[]> {
  const entries = (await store.getAll(range)) as Entry[]
  return entries.map(({ id, rows }) => {
    if (!Array.isArray(rows)) throw new Error(`change ${id} has lost its rows`)
    return rows
  })
}

/** What the last of several changes says of each row. */
function newest(changes: readonly (readonly Row[])[]): Row[] {
  const rows = changes.flat()
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

const ignore = () => {}
