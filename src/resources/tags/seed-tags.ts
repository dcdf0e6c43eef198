import * as z from 'zod/mini'
import type { Failure } from '#engine/problem/failures'
import { messageOf } from '#engine/problem/messages'
import { parseWordless } from '#engine/problem/unsaid'
import { valueAt } from '#engine/values/value-at'
import { findTag, freeTagId, sameName, type Taken } from './find-tag.ts'
import type { TagRecord, TagSchemas, TagSeed } from './tag-schemas.ts'
import type { TagWorld } from './tag-world.ts'

/** What is wrong with the tags in a customer's start data. */
export function invalidTags(
  world: TagWorld,
  { tagSeed }: TagSchemas,
  seeds: unknown = [],
): Failure[] {
  const result = parseWordless(z.array(tagSeed), seeds)
  if (!result.success) {
    return result.error.issues.map((issue) => ({
      path: ['tags', ...issue.path],
      message: messageOf(issue, valueAt(seeds, issue.path)),
    }))
  }
  return result.data.flatMap((seed, position) => {
    const fault = faultOf(world, seed, result.data.slice(0, position))
    return fault ? [{ path: ['tags', position, fault.member], message: fault.message }] : []
  })
}

/**
 * The tags of a customer's start data as records. Of one name, compared without case, there is one tag:
 * the first that the mock was told of.
 */
export function seedTags(
  world: TagWorld,
  seeds: readonly TagSeed[],
  now: string,
  others: Taken,
): TagRecord[] {
  // Asked for, not copied: of a long list of customers each would copy the ids of all.
  const taken = { has: (id: string) => others.has(id) || seeds.some((each) => each.id === id) }
  const tags: TagRecord[] = []
  for (const { name, id, createdTime = now, updatedTime = createdTime } of seeds) {
    if (tags.some((tag) => sameName(tag.name, name))) continue
    const known = findTag(world, name)
    if (known) tags.push({ ...known })
    else {
      const own = id ?? freeTagId(world, taken)
      tags.push({ id: own, name, type: 'customer', createdTime, updatedTime })
    }
  }
  return tags
}

/** Makes the tags of a new customer known, so that `GET /tags` offers them. */
export function rememberTags(world: TagWorld, tags: readonly TagRecord[]): void {
  for (const tag of tags) if (!world.tables.tags.get(tag.id)) world.tables.tags.put(tag)
}

function faultOf(world: TagWorld, { name, id }: TagSeed, before: readonly TagSeed[]) {
  const known = findTag(world, name)
  if (known && known.type !== 'customer') {
    const message = `is the name of a tag of type "${known.type}", which no customer can have`
    return { member: 'name', message }
  }
  if (known || id === undefined) return
  const holder =
    world.tables.tags.get(id) ?? before.find((each) => each.id === id && !sameName(each.name, name))
  return holder && { member: 'id', message: `must be another: "${id}" is the tag "${holder.name}"` }
}
