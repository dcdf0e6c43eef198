import { relationOf } from '#engine/declared/names'
import { refusing } from '#engine/problem/refused'
import type { StoredRecord } from '#engine/resource/world-view'
import type { Scope } from '../plan/plan.ts'
import type { Ground, GroundTable, Place } from './ground.ts'

const refused = refusing(() => import('./refusals.ts'))

/** What parts the names of which a key is made, where one alone tells no record. */
export const between = '/'

/** Throws 404 unless all that the path is below of is there. */
export function requireWithin(
  { tableAt }: Ground,
  within: readonly Scope[],
  { world, params }: Place,
): void {
  for (const { of, param } of within) {
    const table = of === undefined ? undefined : tableAt(of)
    if (!table) continue
    const id = params[param] ?? ''
    if (found(table, id, { world, params: {} })) continue
    throw refused(({ noRecord }) => noRecord(table.noun, id, ''))
  }
}

/** The record that the parameters of a path tell. */
export function recordAt(
  table: GroundTable,
  keys: readonly string[],
  { world, params }: Place,
): StoredRecord | undefined {
  if (table.isSingle) return world.tables[table.table]?.get(rowId(table, [], params))
  const [key = ''] = keys
  const isAlone = keys.length === 1 && (table.identity !== undefined || table.scope.length === 0)
  if (!isAlone) {
    const records = world.tables[table.table]
    return (
      records?.get(rowId(table, keys, params)) ?? records?.all().find(isCalled(table, keys, params))
    )
  }
  return found(table, params[key] ?? '', { world, params }, key)
}

/** Whether several names together are a record's, which may show them inside: `userId` is what its `user` has for an id. */
const isCalled =
  (table: GroundTable, keys: readonly string[], params: Place['params']) =>
  (record: StoredRecord): boolean =>
    keys.length > 1 &&
    isWithin(table, record, params) &&
    keys.every((key) => {
      const [whole, inside] = [record[key], record[relationOf(key)]]
      const shown = whole ?? (inside as { readonly id?: unknown } | undefined)?.id
      return shown !== undefined && String(shown) === params[key]
    })

/** What is called so, below what the parameters say. */
function found(
  table: GroundTable,
  id: string,
  { world, params }: Place,
  key = table.identity,
): StoredRecord | undefined {
  const { isForeign, identity } = table
  const records = world.tables[table.table]
  const known = records?.get(id)
  if (known && isWithin(table, known, params)) return known
  // The kit's own may be known by their names; an id by another name is no key of the table.
  const names = (isForeign ? ['name'] : [identity, key]).filter(
    (name) => name !== undefined && name !== 'id',
  ) as string[]
  if (names.length === 0) return undefined
  return records
    ?.all()
    .find((each) => names.some((name) => reads(each[name], id)) && isWithin(table, each, params))
}

/** Whether a value is written so in a path, where what is not there is nothing. */
const reads = (value: unknown, name: string): boolean =>
  value !== undefined && String(value) === name

/** Whether a record lies where the parameters of the path say. */
export const isWithin = (
  { scope, isForeign }: GroundTable,
  record: StoredRecord,
  params: Place['params'],
): boolean =>
  isForeign ||
  scope.every(({ member, param }) => {
    const asked = params[param]
    return asked === undefined || String(record[member]) === asked
  })

/** The key under which a table has what these parameters tell. */
export function rowId(
  { scope, isSingle, identity }: GroundTable,
  keys: readonly string[],
  params: Place['params'],
): string {
  const own = keys.map((key) => params[key] ?? '')
  if (isSingle) return scope.map(({ param }) => params[param] ?? '').join(between) || 'it'
  if (identity === 'id' && own.length === 1) return own[0] ?? ''
  return [...scope.map(({ param }) => params[param] ?? ''), ...own].join(between)
}

/** Throws 404 for a record that is not there. */
export const missing = (table: GroundTable, id: string, cure = '') =>
  refused(({ noRecord }) => noRecord(table.noun, id, cure))
