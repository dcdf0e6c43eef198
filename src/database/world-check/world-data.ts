import type { TableDeclarations } from '#engine/resource/table-declaration'
import { plainCopy } from '#engine/values/plain-copy'
import type { World, WorldRecords } from '../world.ts'
import { worldFormat, worldVersion } from '../world-format.ts'

/**
 * The world as plain JSON with all of its parts, always in the same order; a copy, the world itself stays
 * as it is. `settle` writes what waits to be written.
 */
export async function worldDataOf(world: World, settle: (world: World) => void): Promise<object> {
  const twin = await world.twin()
  twin.enter(world.state)
  settle(twin)
  const { records, given } = twin.state
  return plainCopy({
    format: worldFormat,
    version: worldVersion,
    ...closed(records, world.declarations),
    counters: Object.fromEntries(given),
  })
}

/**
 * The records with what they refer to. Who deletes a customer or a tag from `mock.db` leaves behind what
 * belonged to it: that of the customer is left out, and the tag stays as long as a customer holds it.
 */
function closed(records: WorldRecords, declarations: TableDeclarations): WorldRecords {
  const whole = withHeld(records, declarations)
  const idsOf = knownIds(whole, declarations)
  return Object.fromEntries(
    Object.entries(declarations).map(([name, { referencesOf }]) => {
      const list = whole[name] ?? []
      if (!referencesOf) return [name, [...list]]
      const isClosed = (record: { readonly id: string }) =>
        referencesOf(record).every(({ to, id }) => idsOf(to).has(id))
      return [name, list.filter(isClosed)]
    }),
  )
}

/** The records, and those that only others still hold a copy of. */
function withHeld(records: WorldRecords, declarations: TableDeclarations): WorldRecords {
  const tables = Object.entries(records).map(
    ([name, list]) => [name, new Map(list.map((record) => [record.id, record]))] as const,
  )
  const byName = new Map(tables)
  for (const [name, { referencesOf }] of Object.entries(declarations)) {
    for (const record of referencesOf ? (records[name] ?? []) : []) {
      for (const { to, id, copy } of referencesOf?.(record) ?? []) {
        if (copy && !byName.get(to)?.has(id)) byName.get(to)?.set(id, copy as { id: string })
      }
    }
  }
  return Object.fromEntries(tables.map(([name, map]) => [name, [...map.values()]]))
}

/** The ids under which a table's records are known. */
function knownIds(records: WorldRecords, declarations: TableDeclarations) {
  const known = new Map<string, ReadonlySet<string>>()
  return (to: string): ReadonlySet<string> => {
    const found = known.get(to)
    if (found) return found
    const names = Object.keys(declarations).filter(
      (name) => name === to || declarations[name]?.standsFor === to,
    )
    const ids = new Set(names.flatMap((name) => (records[name] ?? []).map(({ id }) => id)))
    known.set(to, ids)
    return ids
  }
}
