import { Problem } from '#engine/problem/problem'
import type { TokenRecord } from './token-record-schemas.ts'
import type { TokenWorld } from './token-world.ts'

/** The payment token with this id; throws 404. */
export function requireToken(world: TokenWorld, id: string): TokenRecord {
  const record = world.tables.tokens.get(id)
  if (record) return record
  throw new Problem(
    404,
    `No payment token has the id "${id}". POST /tokens, or \`mock.tokens.issue()\`, makes one.`,
  )
}
