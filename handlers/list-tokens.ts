import { newestFirst } from '#semantics/newest-first'
import { pageOf } from '#semantics/query'
import { representToken } from '#semantics/represent-token'
import type { Exchange } from './exchange.ts'
import { pageResponse } from './page-response.ts'

/** `GET /tokens`: one page of them, the newest first; the API has no filter for it. */
export function listTokens({ query, base, world }: Exchange): Response {
  const page = pageOf(query)
  const records = newestFirst(world.tokens.all()).slice(page.offset, page.offset + page.limit)
  const items = records.map((record) => representToken(record, base))
  return pageResponse(items, { total: world.tokens.size, page })
}
