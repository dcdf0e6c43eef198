import type { Failure } from '#contract/failures'
import { valueAt } from '#contract/value-at'
import type { World } from '#database/world'
import type { Rules } from './rules.ts'

const path = ['defaultPaymentInstrument', 'paymentInstrumentId']

/**
 * With `paymentInstruments: 'known'` the default instrument must be one of the customer's own, or the
 * one that it has, which start data may have named. Where a token wins over it, it need not be.
 */
export function unknownInstrument(
  world: World,
  rules: Pick<Rules, 'paymentInstruments'>,
  body: unknown,
  customerId?: string,
): Failure[] {
  if (rules.paymentInstruments === 'any') return []
  const sent = valueAt(body, path)
  if (typeof sent !== 'string' || valueAt(body, ['paymentToken']) !== undefined) return []
  const instrument = world.instruments.get(sent)
  if (instrument && instrument.customerId === customerId) return []
  const current = customerId && world.customers.get(customerId)
  if (current && valueAt(current, path) === sent) return []
  const fault = instrument ? "is another customer's" : 'is no payment instrument of this mock'
  const message = `${fault}; send a \`paymentToken\`, which makes one`
  return [{ path, message }]
}
