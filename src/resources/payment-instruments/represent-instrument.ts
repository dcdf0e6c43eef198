import { urlOf } from '#engine/values/url'
import { normalizeContact } from '../contact/contact-hash.ts'
import type { Instrument, InstrumentRecord } from './instrument-schemas.ts'

/** The methods whose instruments need no address; those of others show one, if need be with nothing in it. */
const withoutAddress: readonly string[] = ['payment-card', 'ach', 'Khelocard']

/** The payment instrument as it goes out: with links that lead to where the client asked from. */
export function representInstrument(record: InstrumentRecord, base: string): Instrument {
  const { billingAddress, ...others } = record
  return {
    ...(billingAddress ? { ...record, billingAddress } : { ...others, ...noAddress(record) }),
    _links: [
      { rel: 'self', href: urlOf(base, 'payment-instruments', record.id) },
      { rel: 'customer', href: urlOf(base, 'customers', record.customerId) },
    ],
  }
}

const noAddress = ({ method }: InstrumentRecord) =>
  withoutAddress.includes(method) ? {} : { billingAddress: normalizeContact({}) }
