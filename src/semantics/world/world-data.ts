import type { TagRecord } from '#contract/tag'
import { type WorldData, type WorldTable, worldFormat, worldVersion } from '#contract/world'
import { plainCopy } from '#database/plain-copy'
import type { World, WorldRecords } from '#database/world'
import { tellAll } from '../timeline/tell.ts'
import { referencesOf } from './references.ts'

/** A world as plain JSON with all of its parts, always in the same order. */
export type WholeWorld = { [Part in keyof WorldData]-?: NonNullable<WorldData[Part]> }

/** The world as plain JSON, a copy; the world itself stays as it is. */
export async function worldDataOf(world: World): Promise<WholeWorld> {
  const twin = await world.twin()
  twin.enter(world.state)
  // What waits to be told has a place in the timeline only.
  tellAll(twin)
  const { records, given } = twin.state
  return plainCopy({
    format: worldFormat,
    version: worldVersion,
    ...closed(records),
    counters: Object.fromEntries(given),
  })
}

/**
 * The records with what they refer to. Who deletes a customer or a tag from `mock.db` leaves behind what
 * belonged to it: that of the customer is left out, and the tag stays as long as a customer holds it.
 */
function closed(records: WorldRecords) {
  const { customers, leadSources, instruments, tokens, timeline, mergedCustomers } = records
  const ids = new Set([...customers, ...mergedCustomers].map(({ id }) => id))
  const ofKnown = <T extends object>(table: WorldTable, list: readonly T[]): T[] =>
    list.filter((record) => referencesOf(table, record).every(({ id }) => ids.has(id)))
  return {
    customers: [...customers],
    tags: tagsOf(records),
    leadSources: ofKnown('leadSources', leadSources),
    instruments: ofKnown('instruments', instruments),
    tokens: [...tokens],
    timeline: ofKnown('timeline', timeline),
    mergedCustomers: ofKnown('mergedCustomers', mergedCustomers),
  }
}

function tagsOf({ tags, customers }: WorldRecords): TagRecord[] {
  const known = new Map(tags.map((tag) => [tag.id, tag]))
  for (const tag of customers.flatMap((customer) => customer.tags)) {
    if (!known.has(tag.id)) known.set(tag.id, tag)
  }
  return [...known.values()]
}
