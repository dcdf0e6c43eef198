import { checkBody } from '#engine/body/check-body'
import { unknownMembersOf } from '#engine/body/strangers'
import { Problem } from '#engine/problem/problem'
import type { Rules } from '#engine/rules'
import { formatTime } from '#engine/values/time'
import { changeTags, hasTag, without } from './change-tags.ts'
import { findTag, freeTagId, requireTag } from './find-tag.ts'
import type { TagRecord, TagSchemas } from './tag-schemas.ts'
import type { TagWorld } from './tag-world.ts'

/** Makes a tag; throws 422 for a bad body, 409 for a name that is taken. */
export function createTag(
  world: TagWorld,
  rules: Rules,
  { tags, body }: { readonly tags: TagSchemas; readonly body: unknown },
): TagRecord {
  const { name, type } = checkBody(tags.tagInput, body, strictly(rules, tags))
  requireFreeName(world, name)

  const now = formatTime(world.now())
  return world.tables.tags.put({
    id: freeTagId(world),
    name,
    type,
    createdTime: now,
    updatedTime: now,
  })
}

/** Renames a tag, in every customer that has it; throws 422, 404, or 409 for a name that is taken. */
export function renameTag(
  world: TagWorld,
  rules: Rules,
  { tags, tag: named, body }: { readonly tags: TagSchemas; tag: string; readonly body: unknown },
): TagRecord {
  const { name } = checkBody(tags.tagUpdate, body, strictly(rules, tags))
  const tag = requireTag(world, named, tags)
  requireFreeName(world, name, tag)
  if (name === tag.name) return tag

  const now = formatTime(world.now())
  const customers = customersWith(world, tag)
  const renamed = world.tables.tags.put({ ...tag, name, updatedTime: now })
  const change = (own: readonly TagRecord[]) =>
    own.map((each) => (each.id === tag.id ? renamed : each))
  changeTags(world, { customers, change, now })
  return renamed
}

/** Deletes a tag, and takes it from every customer that has it; throws 404. */
export function deleteTag(world: TagWorld, named: string, tags: TagSchemas): void {
  const tag = requireTag(world, named, tags)

  const now = formatTime(world.now())
  const customers = customersWith(world, tag)
  world.tables.tags.delete(tag.id)
  changeTags(world, { customers, change: (own) => without(own, tag), now })
}

// What GET gave may come back whole.
const strictly =
  (rules: Rules, { tag }: TagSchemas) =>
  (body: object) =>
    rules.strictBody ? unknownMembersOf(body, tag) : []

function requireFreeName(world: TagWorld, name: string, own?: TagRecord): void {
  const taken = findTag(world, name)
  if (!taken || taken.id === own?.id) return
  throw new Problem(
    409,
    `There is a tag "${taken.name}", and names are compared without case. Use that tag, or another name.`,
    { rule: 'unique' },
  )
}

const customersWith = (world: TagWorld, tag: TagRecord) =>
  world.tables.customers.all().filter((customer) => hasTag(customer, tag))
