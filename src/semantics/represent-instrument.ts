import type { Instrument } from '#contract/instrument'
import type { InstrumentRecord } from '#contract/instrument-record'
import { customerUrl, instrumentUrl } from './urls.ts'

/** The payment instrument as it goes out: with links that lead to where the client asked from. */
export const representInstrument = (record: InstrumentRecord, base: string): Instrument => ({
  ...record,
  _links: [
    { rel: 'self', href: instrumentUrl(base, record.id) },
    { rel: 'customer', href: customerUrl(base, record.customerId) },
  ],
})
