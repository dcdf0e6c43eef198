import { Problem } from '#contract/problem'
import type { TokenRecord } from '#contract/token-record'
import type { World } from '#database/world'

/** The payment token with this id; throws 404. */
export function requireToken(world: World, id: string): TokenRecord {
  const record = world.tokens.get(id)
  if (record) return record
  throw new Problem(
    404,
    `No payment token has the id "${id}". POST /tokens, or \`mock.tokens.issue()\`, makes one.`,
  )
}
