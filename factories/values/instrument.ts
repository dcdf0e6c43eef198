import { formatTime } from '#engine/values/time'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { InstrumentRecord } from '#resources/payment-instruments/instrument-schemas'
import { identifier } from '../source/identifier.ts'
import { Source } from '../source/source.ts'
import { REFERENCE_TIME } from '../source/time.ts'
import { makeContactWithHash } from './contact-with-hash.ts'

/** The stored instrument of an id: what is known of it follows from the id alone. */
export function makeInstrument(
  origin: Source,
  given: Partial<InstrumentRecord>,
  customer?: CustomerRecord,
): InstrumentRecord {
  // Cash and checks are no instruments that are stored.
  const held = customer?.defaultPaymentInstrument?.paymentInstrumentId
    ? customer.defaultPaymentInstrument
    : undefined
  const time = formatTime(new Date(REFERENCE_TIME))
  const id =
    given.id ?? held?.paymentInstrumentId ?? identifier(origin, 'id', 'inst_', REFERENCE_TIME)
  const source = new Source({ seed: 1, factory: `instrument ${id}`, index: 0 })
  const method = given.method ?? held?.method ?? 'payment-card'
  const createdTime = given.createdTime ?? customer?.createdTime ?? time
  const billingAddress = customer
    ? structuredClone(customer.primaryAddress)
    : makeContactWithHash(source.under('billingAddress'))
  return {
    id,
    customerId: customer?.id ?? identifier(source, 'customerId', 'cus_', REFERENCE_TIME),
    method,
    status: 'active',
    ...makeDetails(source, method),
    billingAddress,
    useAsBackup: source.at('useAsBackup').number.float() < 0.3,
    customFields: {},
    createdTime,
    updatedTime: createdTime,
    lastPaymentTime: customer?.lastPaymentTime ?? null,
    revision: 0,
  }
}

const cards = [
  { brand: 'Visa', bin: '411111', last4: '1111' },
  { brand: 'Visa', bin: '400000', last4: '0002' },
  { brand: 'MasterCard', bin: '555555', last4: '4444' },
  { brand: 'American Express', bin: '378282', last4: '0005' },
]

/** What is known of the card or account. */
export function makeDetails(source: Source, method: string): Partial<InstrumentRecord> {
  if (method === 'payment-card') {
    return {
      ...source.at('brand').helpers.arrayElement(cards),
      expMonth: source.at('expMonth').number.int({ min: 1, max: 12 }),
      expYear: source.at('expYear').number.int({ min: 2027, max: 2031 }),
    }
  }
  if (method === 'ach' || method === 'echeck') {
    return {
      bankName: source.at('bankName').helpers.arrayElement(['First Fictional Bank', 'Bank of Oz']),
      routingNumber: '110000000',
      accountNumberType: 'BBAN',
      accountType: source.at('accountType').helpers.arrayElement(['checking', 'savings']),
      last4: source.at('last4').string.numeric(4),
    }
  }
  if (method === 'paypal') {
    return { username: `payer-${source.at('username').string.numeric(6)}@example.com` }
  }
  return {}
}
