import { refusing } from '../problem/refused.ts'
import { type Parent, parentOf, tableAt } from '../references/places.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import type { Kept } from './kept.ts'
import { nounIn } from './names.ts'
import type { Resolved } from './resolved.ts'

const refused = refusing(() => import('./refusals.ts'))

export type KeptRecord = StoredRecord & Kept

/** Where a request asks: in which world, and below which parents. */
export interface Place {
  readonly resource: Resolved
  readonly world: WorldView
  readonly params: Readonly<Record<string, string>>
}

/** The record with this id, below the parents of the path; throws 404. */
export function requireRecord({ resource, world, params }: Place, id: string): KeptRecord {
  requireParent({ resource, world, params })
  const { name, parent, noun, path, operations } = resource
  const record = world.tables[name]?.get(id)
  if (record && (!parent || record[parent.param] === params[parent.param]))
    return record as KeptRecord
  const canPut = operations.includes('put') && !parent
  throw refused(({ noRecord }) =>
    noRecord(noun, id, canPut ? ` PUT ${path}/${id} creates it.` : ''),
  )
}

/** Throws 404 unless the parents of the path are there, each below the one before. */
export function requireParent({ resource: { parent }, world, params }: Place): void {
  if (parent) requireOwner(world, parent, params)
}

function requireOwner(
  world: WorldView,
  { path, param }: Parent,
  params: Readonly<Record<string, string>>,
): void {
  const above = parentOf(path)
  if (above) requireOwner(world, above, params)
  const table = tableAt(world.declarations, path) ?? ''
  const id = params[param] ?? ''
  const record = world.tables[table]?.get(id)
  if (record && (!above || record[above.param] === params[above.param])) return
  const noun = nounIn(world.declarations, table)
  const survivor = survivorOf(world, table, id)
  throw refused(({ noRecord, wentInto }) =>
    survivor === undefined ? noRecord(noun, id, '') : wentInto(noun, id, survivor),
  )
}

/** The id of the record that one of before went into. */
function survivorOf(world: WorldView, table: string, id: string): string | undefined {
  for (const [name, { standsFor, referencesOf }] of Object.entries(world.declarations)) {
    const gone = standsFor === table ? world.tables[name]?.get(id) : undefined
    if (gone) return referencesOf?.(gone)[0]?.id
  }
  return undefined
}
