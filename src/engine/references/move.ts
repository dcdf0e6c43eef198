import type { Reference, TableDeclaration } from '../resource/table-declaration.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import { formatTime } from '../values/time.ts'
import { twinOf } from './unique.ts'

type World = Pick<WorldView, 'tables' | 'declarations' | 'now' | 'announce'>

/** What becomes of one record; without a next one it is gone. */
interface Move {
  readonly table: string
  readonly previous: StoredRecord
  readonly next: StoredRecord | undefined
}

/**
 * What becomes of the records that refer to one that goes into another: each refers to that, as a new
 * revision. Where that would make two alike that may not be, the one that was there stays, and what refers
 * to the other refers to it. Nothing is written yet, as a function of the user's may throw.
 */
export function movesOf(world: World, table: string, from: string, to: string): Move[] {
  const moves = new Map<StoredRecord, Move>()
  const current = (each: StoredRecord) => (moves.has(each) ? moves.get(each)?.next : each)
  const move = (target: string, source: string, survivor: string) => {
    for (const [name, declaration] of Object.entries(world.declarations)) {
      const { referencesOf, keepsItself, unique = [] } = declaration
      if (!referencesOf || keepsItself) continue
      const all = world.tables[name]?.all() ?? []
      for (const previous of all) {
        const record = current(previous)
        const leading = record
          ? referencesOf(record).filter(({ to, id }) => to === target && id === source)
          : []
        if (!record || leading.length === 0) continue
        const next = leading.reduce((each, { path }) => replaced(each, path, survivor), record)
        const others = all.flatMap((each) => current(each) ?? [])
        const [twin] = unique.flatMap((members) => twinOf(next, members, others) ?? [])
        moves.set(previous, { table: name, previous, next: twin ? undefined : next })
        if (twin) move(name, previous.id, twin.id)
      }
    }
  }
  move(table, from, to)
  return [...moves.values()].map(({ table, previous, next }) => ({
    table,
    previous,
    next: next && revised(next, world.declarations[table], world.now()),
  }))
}

/** Writes what `movesOf` found, and lets it be known. */
export function applyMoves(world: World, moves: readonly Move[]): void {
  const stored = moves.map(({ table, previous, next }) => {
    if (next) return { table, previous, record: world.tables[table]?.put(next) }
    world.tables[table]?.delete(previous.id)
    return { table, previous, record: undefined }
  })
  for (const { table, previous, record } of stored) {
    const noun = world.declarations[table]?.noun
    if (noun && record) world.announce({ table, type: `${noun}-updated`, record, previous })
  }
}

function replaced<Value extends object>(value: Value, path: Reference['path'], id: string): Value {
  const [key, ...rest] = path as [keyof Value, ...PropertyKey[]]
  const next = rest.length === 0 ? id : replaced(value[key] as object, rest, id)
  return Array.isArray(value) ? (value.with(Number(key), next) as never) : { ...value, [key]: next }
}

function revised(
  record: StoredRecord,
  { revised: following }: Partial<TableDeclaration> = {},
  now: Date,
): StoredRecord {
  if (typeof record.revision !== 'number') return record
  const next = following ? (following(record, now) as StoredRecord) : record
  return { ...next, updatedTime: formatTime(now), revision: record.revision + 1 }
}
