import { coded } from '#engine/problem/mock-error'
import type { Reference, TableDeclarations } from '#engine/resource/table-declaration'
import { plainCopy } from '#engine/values/plain-copy'
import type { World, WorldRecords, WorldState } from '../world.ts'
import { worldFormat, worldVersion } from '../world-format.ts'

interface Identified {
  readonly id: string
}

/**
 * The world as plain JSON with all of its parts, always in the same order; a copy, the world itself stays
 * as it is. `settle` writes what waits to be written.
 */
export async function worldDataOf(world: World, settle: (world: World) => void): Promise<object> {
  const { records, given, clock } = await settled(world, settle)
  return plainCopy({
    format: worldFormat,
    version: worldVersion,
    ...closed(records, world.declarations),
    counters: Object.fromEntries(given),
    clock,
  })
}

async function settled(world: World, settle: (world: World) => void): Promise<WorldState> {
  if (world.untold.size === 0) return world.state
  const twin = await world.twin()
  twin.enter(world.state)
  settle(twin)
  return twin.state
}

/**
 * The records with what they refer to. Who deletes a customer or a tag from `mock.db` leaves behind what
 * belonged to it: that of the customer is left out, and the tag stays as long as a customer holds it. Throws for
 * what only refers to it, which nobody wants to lose.
 */
function closed(records: WorldRecords, declarations: TableDeclarations): WorldRecords {
  const ids = idsOf(records)
  const whole = withHeld(records, ids, declarations)
  const isKnown = ({ to, id }: Reference) =>
    Object.entries(declarations).some(
      ([name, { standsFor }]) => (name === to || standsFor === to) && ids.get(name)?.has(id),
    )
  const tables = new Map(Object.keys(declarations).map((name) => [name, whole[name] ?? []]))
  // What is left out may have been what others refer to.
  for (let isWhole = false; !isWhole; ) {
    isWhole = true
    for (const [name, { referencesOf, isOpen }] of Object.entries(declarations)) {
      const list = tables.get(name) ?? []
      const isWithAll = (record: Identified) =>
        (referencesOf?.(record) ?? []).every((reference) => {
          if (isKnown(reference)) return true
          if (isOpen && !reference.isBelow) throw lost(name, record, reference)
          return false
        })
      const rest = referencesOf ? list.filter(isWithAll) : list
      if (rest.length === list.length) continue
      isWhole = false
      tables.set(name, rest)
      ids.set(name, idsIn(rest))
    }
  }
  return Object.fromEntries(tables)
}

const lost = (table: string, { id }: Identified, { path, to, id: other }: Reference): Error =>
  coded(
    'REBILLY_MOCK_WORLD',
    new Error(
      `Failed to take a snapshot: \`${path.join('.')}\` of "${id}" in \`${table}\` is "${other}", an id that is not in \`${to}\` any more, as only a direct write to \`mock.db.${to}\` can do. Delete that record too, or let it refer to another.`,
    ),
  )

/** The ids of each table. */
const idsOf = (records: WorldRecords): Map<string, Set<string>> =>
  new Map(Object.entries(records).map(([name, list]) => [name, idsIn(list)]))

function idsIn(list: WorldRecords[string]): Set<string> {
  const ids = new Set<string>()
  for (const { id } of list) ids.add(id)
  return ids
}

/** The records, and those that only others still hold a copy of, whose ids are added. */
function withHeld(
  records: WorldRecords,
  ids: ReadonlyMap<string, Set<string>>,
  declarations: TableDeclarations,
): WorldRecords {
  const held = new Map<string, Identified[]>()
  for (const [name, { referencesOf }] of Object.entries(declarations)) {
    for (const record of referencesOf ? (records[name] ?? []) : []) {
      for (const { to, id, copy } of referencesOf?.(record) ?? []) {
        if (!copy || ids.get(to)?.has(id) !== false) continue
        ids.get(to)?.add(id)
        held.set(to, [...(held.get(to) ?? []), copy as { id: string }])
      }
    }
  }
  return Object.fromEntries(
    Object.entries(records).map(([name, list]) => {
      const all = [...list, ...(held.get(name) ?? [])]
      // Who writes to `mock.db` may give one id twice: the last is the record.
      const isUnique = ids.get(name)?.size === all.length
      return [name, isUnique ? all : [...new Map(all.map((each) => [each.id, each])).values()]]
    }),
  )
}
