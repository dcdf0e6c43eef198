import type { Failure } from '#engine/problem/failures'
import { valueAt } from '#engine/values/value-at'
import type { CustomerWriting } from './customer-contract.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'

/**
 * With `paymentInstruments: 'known'` the default instrument must be one of the customer's own, or the
 * one that it has, which start data may have named. Where a token wins over it, it need not be.
 */
export function unknownInstrument(
  world: CustomerWorld,
  rules: Pick<CustomerRules, 'paymentInstruments'>,
  { instrumentPath: path }: Pick<CustomerWriting, 'instrumentPath'>,
  body: unknown,
  customerId?: string,
): Failure[] {
  if (rules.paymentInstruments === 'any') return []
  const sent = valueAt(body, path)
  if (typeof sent !== 'string' || valueAt(body, ['paymentToken']) !== undefined) return []
  const instrument = world.tables.instruments.get(sent)
  if (instrument && instrument.customerId === customerId) return []
  const current = customerId && world.tables.customers.get(customerId)
  if (current && current.defaultPaymentInstrument?.paymentInstrumentId === sent) return []
  const fault = instrument ? "is another customer's" : 'is no payment instrument of this mock'
  const message = `${fault}; send a \`paymentToken\`, which makes one`
  return [{ path, message }]
}
