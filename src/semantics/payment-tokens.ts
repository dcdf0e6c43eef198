import type { ContactInput } from '#contract/contact'
import type { PaymentInstrument } from '#contract/payment-instrument'
import type { PaymentMethod } from '#contract/payment-methods'
import type { PaymentToken } from '#contract/payment-token'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'

/** A token dies this many milliseconds after it was made: 30 minutes, as the API has it. */
const lifetime = 30 * 60_000

export interface TokenInput {
  /** @default 'payment-card' */
  method?: PaymentMethod
  /** Becomes the customer's primary address when the customer has none. */
  billingAddress?: ContactInput
}

export function issueToken(world: World, input: TokenInput = {}): PaymentToken {
  return world.tokens.put({
    id: world.newId('tok_'),
    method: input.method ?? 'payment-card',
    isUsed: false,
    usageTime: null,
    expirationTime: formatTime(new Date(world.now().getTime() + lifetime)),
    billingAddress: input.billingAddress ?? null,
  })
}

/** Says why a token cannot be exchanged, or nothing. */
export function tokenFault(token: PaymentToken | undefined, now: string): string | undefined {
  const cure = 'issue a new one with `mock.tokens.issue()`'
  if (!token) return `is not a token of this mock; ${cure}`
  if (token.isUsed) return `was spent at ${token.usageTime} and can be exchanged once; ${cure}`
  if (token.expirationTime === null || token.expirationTime > now) return undefined
  return `expired at ${token.expirationTime}, 30 minutes after it was made; ${cure}`
}

export function spendToken(world: World, token: PaymentToken, now: string): void {
  world.tokens.put({ ...token, isUsed: true, usageTime: now })
}

export function instrumentOfToken(world: World, token: PaymentToken): PaymentInstrument {
  return { method: token.method, paymentInstrumentId: world.newId('inst_') }
}
