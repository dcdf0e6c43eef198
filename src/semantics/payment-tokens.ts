import type { ContactInput } from '#contract/contact'
import type { PaymentInstrument } from '#contract/payment-instrument'
import type { PaymentMethod } from '#contract/payment-methods'
import type { PaymentToken } from '#contract/payment-token'
import { invalid } from '#contract/problem'
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

/** Finds a token that can still be exchanged; 422 on `paymentToken` otherwise. Spends nothing. */
export function findUsableToken(world: World, id: string, now: string): PaymentToken {
  const token = world.tokens.get(id)
  const fault = !token
    ? 'is not a token of this mock'
    : token.isUsed
      ? `was spent at ${token.usageTime}; a token can be exchanged once`
      : token.expirationTime !== null && token.expirationTime <= now
        ? `expired at ${token.expirationTime}; a token lives 30 minutes`
        : undefined
  if (fault === undefined) return token as PaymentToken
  throw invalid([
    { field: 'paymentToken', message: `${fault}. Issue a new one with \`mock.tokens.issue()\`` },
  ])
}

export function spendToken(world: World, token: PaymentToken, now: string): void {
  world.tokens.put({ ...token, isUsed: true, usageTime: now })
}

export function instrumentOfToken(world: World, token: PaymentToken): PaymentInstrument {
  return { method: token.method, paymentInstrumentId: world.newId('inst_') }
}
