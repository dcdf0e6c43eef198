import { normalizeContact } from '#contract/contact-hash'
import { formatTime } from '#contract/time'
import type { TokenRecord } from '#contract/token-record'
import type { World } from '#database/world'
import type { TokenBody } from './token-body.ts'

/** A token dies this many milliseconds after it was made: 30 minutes, as the API has it. */
const lifetime = 30 * 60_000

/** Stores what a good body makes a token of. */
export function createToken(
  world: World,
  { method, details, billingAddress, leadSource }: TokenBody,
): TokenRecord {
  const now = world.now()
  const time = formatTime(now)
  return world.tokens.put({
    id: world.newId('tok_', (id) => world.tokens.get(id) !== undefined),
    method,
    ...(details && { paymentInstrument: details }),
    billingAddress: billingAddress ? normalizeContact(billingAddress) : null,
    ...(leadSource && { leadSource }),
    isUsed: false,
    createdTime: time,
    updatedTime: time,
    usageTime: null,
    expirationTime: formatTime(new Date(now.getTime() + lifetime)),
  })
}
