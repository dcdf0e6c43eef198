import { formatTime } from '#engine/values/time'
import { normalizeContact } from '../contact/contact-hash.ts'
import type { TokenBody } from './token-body.ts'
import type { TokenRecord } from './token-record-schemas.ts'
import type { TokenWorld } from './token-world.ts'

/** A token dies this many milliseconds after it was made: 30 minutes, as the API has it. */
const lifetime = 30 * 60_000

/** Stores what a good body makes a token of. */
export function createToken(
  world: TokenWorld,
  { method, details, billingAddress, leadSource }: TokenBody,
): TokenRecord {
  const now = world.now()
  const time = formatTime(now)
  return world.tables.tokens.put({
    id: world.newId('tok_', (id) => world.tables.tokens.get(id) !== undefined),
    method,
    ...details,
    billingAddress: billingAddress ? normalizeContact(billingAddress) : null,
    ...(leadSource && { leadSource }),
    isUsed: false,
    createdTime: time,
    updatedTime: time,
    usageTime: null,
    expirationTime: formatTime(new Date(now.getTime() + lifetime)),
  })
}
