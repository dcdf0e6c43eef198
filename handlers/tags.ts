import { listQueryOf } from '#semantics/query'
import { select } from '#semantics/select'
import { requireTag } from '#semantics/tags/find-tag'
import { createTag, deleteTag as remove, renameTag } from '#semantics/tags/manage-tags'
import { representTag } from '#semantics/tags/represent-tag'
import { tagListing } from '#semantics/tags/tag-listing'
import { tagUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'
import { noContent } from './no-content.ts'
import { pageResponse } from './page-response.ts'

/** `GET /tags`: one page of those that match, newest first unless `sort` says otherwise. */
export function listTags({ query, base, world, rules }: Exchange): Response {
  const { page, selection } = listQueryOf(query, tagListing, rules.lists)
  const { records, total } = select(world.tags.all(), selection, page)
  const tags = records.map((record) => representTag(record, base))
  return pageResponse(tags, { total, page })
}

/** `POST /tags`: 201 with `Location`. */
export async function postTag(exchange: Exchange): Promise<Response> {
  const { base, rules } = exchange
  const body = await exchange.readBody()
  const tag = createTag(exchange.world, rules, body)

  const headers = { Location: tagUrl(base, tag.name) }
  return jsonResponse(representTag(tag, base), { status: 201, headers })
}

/** `GET /tags/{tag}`. */
export function getTag({ params, base, world }: Exchange): Response {
  const { tag = '' } = params
  return jsonResponse(representTag(requireTag(world, tag), base))
}

/** `PATCH /tags/{tag}`: a new name, in the customers that have the tag too. */
export async function patchTag(exchange: Exchange): Promise<Response> {
  const { base, rules } = exchange
  const { tag = '' } = exchange.params
  const body = await exchange.readBody()
  return jsonResponse(representTag(renameTag(exchange.world, rules, { tag, body }), base))
}

/** `DELETE /tags/{tag}`: the customers that have it lose it. */
export function deleteTag({ params, world }: Exchange): Response {
  const { tag = '' } = params
  remove(world, tag)
  return noContent()
}
