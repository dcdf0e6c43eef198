import { textKey, timeKey } from '#engine/query/sort'
import type { Listing } from '#engine/resource/listing'
import { type InstrumentRecord, instrumentRecord } from './instrument-record.ts'

/**
 * How payment instruments are listed. `sort` takes the three times, which the API marks as sortable, and
 * by the kit's own rule what a screen groups by.
 */
export const instrumentListing: Listing<InstrumentRecord> = {
  noun: 'a payment instrument',
  schema: instrumentRecord,
  expandable: ['customer'],
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
}
