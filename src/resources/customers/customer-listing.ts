import { textKey, timeKey } from '#engine/query/sort'
import type { Listing } from '#engine/resource/listing'
import type { CustomerReading } from './customer-contract.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import { customerExpandable } from './expand.ts'

/** How customers are listed; `sort` takes the members that the API marks as sortable. */
export const customerListing = ({ customerRecord }: CustomerReading): Listing<CustomerRecord> => ({
  noun: 'a customer',
  schema: customerRecord,
  sortable: {
    email: ({ email }) => textKey(email),
    lastName: ({ lastName }) => textKey(lastName),
    websiteId: ({ websiteId }) => textKey(websiteId),
    createdTime: ({ createdTime }) => timeKey(createdTime),
    updatedTime: ({ updatedTime }) => timeKey(updatedTime),
    paymentCount: ({ paymentCount }) => paymentCount,
    lastPaymentTime: ({ lastPaymentTime }) => timeKey(lastPaymentTime),
    invoiceCount: ({ invoiceCount }) => invoiceCount,
    'averageValue.amount': ({ averageValue }) => averageValue.amount,
    'averageValue.currency': ({ averageValue }) => textKey(averageValue.currency),
    'lifetimeRevenue.amount': ({ lifetimeRevenue }) => lifetimeRevenue.amount,
    'lifetimeRevenue.currency': ({ lifetimeRevenue }) => textKey(lifetimeRevenue.currency),
  },
  defaultSort: '-createdTime',
  textsOf({ id, email, firstName, lastName, primaryAddress: address }) {
    const name = [firstName, lastName].filter((part) => part !== null).join(' ')
    const texts = [id, email, name, address?.organization]
    for (const { value } of address?.emails ?? []) texts.push(value)
    for (const { value } of address?.phoneNumbers ?? []) texts.push(value)
    return texts
  },
  expandable: customerExpandable,
})
