import { checkBody } from '#contract/check-body'
import { Problem } from '#contract/problem'
import { type TagRecord, tag as wholeTag } from '#contract/tag'
import { tagInput, tagUpdate } from '#contract/tag-input'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import type { Rules } from '../rules.ts'
import { unknownMembersOf } from '../strict-body.ts'
import { changeTags, hasTag, without } from './change-tags.ts'
import { findTag, freeTagId, requireTag } from './find-tag.ts'

/** Makes a tag; throws 422 for a bad body, 409 for a name that is taken. */
export function createTag(world: World, rules: Rules, body: unknown): TagRecord {
  const { name, type } = checkBody(tagInput, body, strictly(rules))
  requireFreeName(world, name)

  const now = formatTime(world.now())
  return world.tags.put({ id: freeTagId(world), name, type, createdTime: now, updatedTime: now })
}

/** Renames a tag, in every customer that has it; throws 422, 404, or 409 for a name that is taken. */
export function renameTag(
  world: World,
  rules: Rules,
  { tag: named, body }: { readonly tag: string; readonly body: unknown },
): TagRecord {
  const { name } = checkBody(tagUpdate, body, strictly(rules))
  const tag = requireTag(world, named)
  requireFreeName(world, name, tag)
  if (name === tag.name) return tag

  const now = formatTime(world.now())
  const customers = customersWith(world, tag)
  const renamed = world.tags.put({ ...tag, name, updatedTime: now })
  const change = (tags: readonly TagRecord[]) =>
    tags.map((each) => (each.id === tag.id ? renamed : each))
  changeTags(world, { customers, change, now })
  return renamed
}

/** Deletes a tag, and takes it from every customer that has it; throws 404. */
export function deleteTag(world: World, named: string): void {
  const tag = requireTag(world, named)

  const now = formatTime(world.now())
  const customers = customersWith(world, tag)
  world.tags.delete(tag.id)
  changeTags(world, { customers, change: (tags) => without(tags, tag), now })
}

// What GET gave may come back whole.
const strictly = (rules: Rules) => (body: object) =>
  rules.strictBody ? unknownMembersOf(body, wholeTag) : []

function requireFreeName(world: World, name: string, own?: TagRecord): void {
  const taken = findTag(world, name)
  if (!taken || taken.id === own?.id) return
  throw new Problem(
    409,
    `There is a tag "${taken.name}", and names are compared without case. Use that tag, or another name.`,
    { rule: 'unique' },
  )
}

const customersWith = (world: World, tag: TagRecord) =>
  world.customers.all().filter((customer) => hasTag(customer, tag))
