import { newestFirst } from '#engine/query/newest-first'
import { pageAnswer } from '#engine/query/page'
import { pageOf } from '#engine/query/query'
import type { Answer } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { representToken } from './represent-token.ts'
import type { TokenWorld } from './token-world.ts'

/** `GET /tokens`: one page of them, the newest first; the API has no filter for it. */
export function listTokens({ query, base, world, rules }: Exchange<TokenWorld>): Answer {
  const page = pageOf(query, rules.contract)
  const records = newestFirst(world.tables.tokens.all()).slice(
    page.offset,
    page.offset + page.limit,
  )
  const items = records.map((record) => representToken(record, base))
  return pageAnswer(items, { total: world.tables.tokens.size, page })
}
