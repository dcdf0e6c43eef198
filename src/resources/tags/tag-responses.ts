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
import type { TagRules } from './tag-rules.ts'
import type { TagWorld } from './tag-world.ts'

/** `GET /tags`: one page of those that match, newest first unless `sort` says otherwise. */
export async function listTags(exchange: Exchange<TagWorld, TagRules>): Promise<Answer> {
  const { query, base, rules } = exchange
  const listing = tagListing(await rules.contract.tags())
  const { world } = exchange
  const { page, selection } = listQueryOf(query, listing, rules)
  const { records, total } = select(world.tables.tags.all(), selection, page)
  const tags = records.map((record) => representTag(record, base))
  return pageAnswer(tags, { total, page })
}

/** `POST /tags`: 201 with `Location`. */
export async function postTag(exchange: Exchange<TagWorld, TagRules>): Promise<Answer> {
  const { base, rules } = exchange
  const body = await exchange.readBody()
  const tags = await rules.contract.tags()
  const tag = createTag(exchange.world, rules, { tags, body })

  const headers = { Location: urlOf(base, 'tags', tag.name) }
  return json(representTag(tag, base), { status: 201, headers })
}

/** `GET /tags/{tag}`. */
export async function getTag(exchange: Exchange<TagWorld, TagRules>): Promise<Answer> {
  const { params, base, rules } = exchange
  const { tag = '' } = params
  const tags = await rules.contract.tags()
  return json(representTag(requireTag(exchange.world, tag, tags), base))
}

/** `PATCH /tags/{tag}`: a new name, in the customers that have the tag too. */
export async function patchTag(exchange: Exchange<TagWorld, TagRules>): Promise<Answer> {
  const { base, rules } = exchange
  const { tag = '' } = exchange.params
  const body = await exchange.readBody()
  const tags = await rules.contract.tags()
  return json(representTag(renameTag(exchange.world, rules, { tags, tag, body }), base))
}

/** `DELETE /tags/{tag}`: the customers that have it lose it. */
export async function deleteTag(exchange: Exchange<TagWorld, TagRules>): Promise<Answer> {
  const { params, rules } = exchange
  const { tag = '' } = params
  const tags = await rules.contract.tags()
  remove(exchange.world, tag, tags)
  return noContent
}
