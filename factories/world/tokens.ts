import type { TokenRecord } from '#resources/tokens/token-record-schemas'
import { createFactories } from '../builders/create-factories.ts'

/** A payment token in each of its states, under ids that tests can name. */
export function makeTokens(seed: number): TokenRecord[] {
  const { paymentTokenFactory } = createFactories({ seed })
  return [
    // One that any clock finds good.
    paymentTokenFactory.build({ id: 'tok_unused', expirationTime: null }),
    paymentTokenFactory.used().build({ id: 'tok_used' }),
    paymentTokenFactory.build({ id: 'tok_expired' }),
  ]
}
