import { textKey, timeKey } from '#engine/query/sort'
import type { Listing } from '#engine/resource/listing'
import type { InstrumentRecord, InstrumentSchemas } from './instrument-schemas.ts'

/** The names that `expand` takes for a payment instrument. */
export const instrumentExpandable = ['customer']

/**
 * How payment instruments are listed. `sort` takes the three times, which the API marks as sortable, and
 * by the kit's own rule what a screen groups by.
 */
export const instrumentListing = ({
  instrumentRecord,
}: Pick<InstrumentSchemas, 'instrumentRecord'>): Listing<InstrumentRecord> => ({
  noun: 'a payment instrument',
  schema: instrumentRecord,
  expandable: instrumentExpandable,
  sortable: {
    createdTime: ({ createdTime }) => timeKey(createdTime),
    updatedTime: ({ updatedTime }) => timeKey(updatedTime),
    lastPaymentTime: ({ lastPaymentTime }) => timeKey(lastPaymentTime),
    customerId: ({ customerId }) => textKey(customerId),
    method: ({ method }) => textKey(method),
    status: ({ status }) => textKey(status),
  },
  defaultSort: '-createdTime',
  textsOf({ id, customerId, brand, last4, bankName, username, billingAddress: address }) {
    const name = [address?.firstName, address?.lastName].filter(Boolean).join(' ')
    return [id, customerId, brand, last4, bankName, username, name, address?.organization]
  },
})
