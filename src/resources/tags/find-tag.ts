import * as z from 'zod/mini'
import { Problem } from '#engine/problem/problem'
import type { TagRecord, TagSchemas } from './tag-schemas.ts'
import type { TagWorld } from './tag-world.ts'

/** Names of tags are compared without case. */
export const sameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase()

/** The tag of that name, whatever its case. */
export function findTag(world: TagWorld, name: string): TagRecord | undefined {
  const wanted = name.toLowerCase()
  return world.tables.tags.all().find((tag) => tag.name.toLowerCase() === wanted)
}

/** The same; throws 404 when there is none. */
export function requireTag(world: TagWorld, name: string, { tagName }: TagSchemas): TagRecord {
  const tag = findTag(world, name)
  if (tag) return tag
  throw new Problem(404, `No tag has the name "${name}". ${cureOf(name, tagName)}`)
}

/** What helps where no tag has a name. */
export const cureOf = (name: string, tagName: TagSchemas['tagName']): string =>
  z.safeParse(tagName, name).success
    ? `POST /tags with ${JSON.stringify({ name, type: 'customer' })} creates it.`
    : 'No tag can have it: check the path.'

/** Ids that somebody has. They can only be asked for: there may be as many as customers. */
export type Taken = Pick<ReadonlySet<string>, 'has'>

/** A new id that no tag has. */
export const freeTagId = (world: TagWorld, taken?: Taken): string =>
  world.newId('tag_', (id) => taken?.has(id) || world.tables.tags.get(id) !== undefined)
