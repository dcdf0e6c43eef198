import { urlOf } from '#engine/values/url'
import type { Instrument } from './instrument.ts'
import type { InstrumentRecord } from './instrument-record.ts'

/** The payment instrument as it goes out: with links that lead to where the client asked from. */
export const representInstrument = (record: InstrumentRecord, base: string): Instrument => ({
  ...record,
  _links: [
    { rel: 'self', href: urlOf(base, 'payment-instruments', record.id) },
    { rel: 'customer', href: urlOf(base, 'customers', record.customerId) },
  ],
})
