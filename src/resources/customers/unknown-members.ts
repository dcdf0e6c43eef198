import { names, strangers } from '#engine/body/strangers'
import type { Failure } from '#engine/problem/failures'
import { inContact } from '../contact/unknown-in-contact.ts'
import { paymentInstrument } from '../payment-instruments/payment-instrument.ts'
import { customer } from './customer.ts'
import { customerInput } from './customer-input.ts'

const known = {
  // Read-only members are no typing errors: clients send back what GET gave them.
  customer: names(customerInput, customer),
  instrument: names(paymentInstrument),
}

/** Finds members that the contract does not know; only asked for with `strictBody`. */
export function unknownMembers(body: object): Failure[] {
  const { primaryAddress, defaultPaymentInstrument } = body as Record<string, unknown>
  return [
    ...strangers(body, known.customer, []),
    ...inContact(primaryAddress, 'primaryAddress'),
    ...strangers(defaultPaymentInstrument, known.instrument, ['defaultPaymentInstrument']),
  ]
}
