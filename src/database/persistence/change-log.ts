import type { DBSchema, IDBPObjectStore } from 'idb'
import type { Header, Row, Writing } from './storage.ts'

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

/**
 * That of the last change; an empty one where there are rows that have lost theirs. `known` is the last
 * that this page has seen, which need not be read again: no two changes have one number.
 */
export async function lastHeader(store: Store, known?: Header): Promise<Header | undefined> {
  const last = await store.openKeyCursor(log(), 'prev')
  const lost = {} as Header
  if (!last) return (await store.count()) > 0 ? lost : undefined
  if (known && last.primaryKey[1] === known.change) return known
  return ((await store.get(last.primaryKey)) as Entry).header ?? lost
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
  return [...new Map(rows.map((row) => [`${row.table}/${row.id}`, row])).values()]
}

const ignore = () => {}
