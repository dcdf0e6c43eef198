import * as z from 'zod/mini'
import { Problem } from '#contract/problem'
import { type TagRecord, tagName } from '#contract/tag'
import type { World } from '#database/world'

/** Names of tags are compared without case. */
export const sameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase()

/** The tag of that name, whatever its case. */
export const findTag = (world: World, name: string): TagRecord | undefined =>
  world.tags.all().find((tag) => sameName(tag.name, name))

/** The same; throws 404 when there is none. */
export function requireTag(world: World, name: string): TagRecord {
  const tag = findTag(world, name)
  if (tag) return tag
  throw new Problem(404, `No tag has the name "${name}". ${cureOf(name)}`)
}

/** What helps where no tag has a name. */
export const cureOf = (name: string): string =>
  z.safeParse(tagName, name).success
    ? `POST /tags with ${JSON.stringify({ name, type: 'customer' })} creates it.`
    : 'No tag can have it: check the path.'

/** A new id that no tag has. */
export function freeTagId(world: World, taken: readonly (string | undefined)[] = []): string {
  let id = world.newId('tag_')
  // Start data may hold ids that a mock of the same seed and clock made before.
  while (world.tags.get(id) || taken.includes(id)) id = world.newId('tag_')
  return id
}
