import { deepFreeze } from '#engine/values/freeze'
import { urlOf } from '#engine/values/url'
import type { AnyEvent } from './customer-event.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerChange, CustomerWorld } from './customer-world.ts'
import { represent } from './represent-customer.ts'

/** What the API's webhook would send about a change, with the customer as GET shows it. */
export function eventOf(world: CustomerWorld, base: string, change: CustomerChange): AnyEvent {
  const { type, record, duplicate } = change
  const shown = (each: CustomerRecord) => represent(each, { base, world })
  const customer = shown(record)
  const href = urlOf(base, 'customers', record.id)
  return deepFreeze(
    duplicate
      ? {
          targetCustomerId: record.id,
          eventType: 'customer-merged',
          duplicatedCustomer: shown(duplicate),
          _embedded: { targetCustomer: customer },
          _links: [{ rel: 'customer', href }],
        }
      : {
          customerId: record.id,
          eventType: type as 'customer-created' | 'customer-updated',
          _embedded: { customer },
          _links: [{ rel: 'customer', href }],
        },
  )
}
