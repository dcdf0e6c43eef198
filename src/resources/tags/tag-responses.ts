import { pageAnswer } from '#engine/query/page'
import { listQueryOf } from '#engine/query/query'
import { select } from '#engine/query/select'
import { type Answer, json, noContent } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { urlOf } from '#engine/values/url'
import { requireTag } from './find-tag.ts'
import { createTag, deleteTag as remove, renameTag } from './manage-tags.ts'
import { representTag } from './represent-tag.ts'
import { tagListing } from './tag-listing.ts'
import type { TagWorld } from './tag-world.ts'

/** `GET /tags`: one page of those that match, newest first unless `sort` says otherwise. */
export function listTags({ query, base, world, rules }: Exchange<TagWorld>): Answer {
  const { page, selection } = listQueryOf(query, tagListing, rules.lists)
  const { records, total } = select(world.tables.tags.all(), selection, page)
  const tags = records.map((record) => representTag(record, base))
  return pageAnswer(tags, { total, page })
}

/** `POST /tags`: 201 with `Location`. */
export async function postTag(exchange: Exchange<TagWorld>): Promise<Answer> {
  const { base, rules } = exchange
  const body = await exchange.readBody()
  const tag = createTag(exchange.world, rules, body)

  const headers = { Location: urlOf(base, 'tags', tag.name) }
  return json(representTag(tag, base), { status: 201, headers })
}

/** `GET /tags/{tag}`. */
export function getTag({ params, base, world }: Exchange<TagWorld>): Answer {
  const { tag = '' } = params
  return json(representTag(requireTag(world, tag), base))
}

/** `PATCH /tags/{tag}`: a new name, in the customers that have the tag too. */
export async function patchTag(exchange: Exchange<TagWorld>): Promise<Answer> {
  const { base, rules } = exchange
  const { tag = '' } = exchange.params
  const body = await exchange.readBody()
  return json(representTag(renameTag(exchange.world, rules, { tag, body }), base))
}

/** `DELETE /tags/{tag}`: the customers that have it lose it. */
export function deleteTag({ params, world }: Exchange<TagWorld>): Answer {
  const { tag = '' } = params
  remove(world, tag)
  return noContent
}
