import { refusing } from '#engine/problem/refused'
import type { StoredRecord } from '#engine/resource/world-view'
import type { Scope } from '../plan/plan.ts'
import type { Ground, GroundTable, Place } from './ground.ts'

const refused = refusing(() => import('./refusals.ts'))

/** What parts the names of which a key is made, where one alone tells no record. */
const between = '~'

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
    if (found(table, id, world)) continue
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
  if (!isAlone) return world.tables[table.table]?.get(rowId(table, keys, params))
  const record = found(table, params[key] ?? '', world, key)
  return record && isWithin(table, record, params) ? record : undefined
}

function found(
  { table, identity, isForeign }: GroundTable,
  id: string,
  { tables }: Place['world'],
  key = identity,
): StoredRecord | undefined {
  const known = tables[table]?.get(id)
  if (known) return known
  // The kit's own may be known by their names.
  if (isForeign) return tables[table]?.all().find(({ name }) => name === id)
  // An id by another name is no key of the table.
  const names = [identity, key].filter((name) => name !== undefined && name !== 'id') as string[]
  if (names.length === 0) return undefined
  return tables[table]?.all().find((each) => names.some((name) => String(each[name]) === id))
}

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
