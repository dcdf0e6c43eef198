import type { CustomerRecord } from '#contract/customer'
import type { AnyEvent } from '#contract/customer-event'
import type { CustomerChange } from '#database/change'
import { deepFreeze } from '#database/freeze'
import type { World } from '#database/world'
import { represent } from './represent.ts'
import { customerUrl } from './urls.ts'

/** What the API's webhook would send about a change, with the customer as GET shows it. */
export function eventOf(world: World, base: string, change: CustomerChange): AnyEvent {
  const { type: eventType, customer: record } = change
  const shown = (each: CustomerRecord) => represent(each, { base, world })
  const customer = shown(record)
  const href = customerUrl(base, record.id)
  return deepFreeze(
    eventType === 'customer-merged'
      ? {
          targetCustomerId: record.id,
          eventType,
          duplicatedCustomer: shown(change.duplicate),
          _embedded: { targetCustomer: customer },
          _links: [{ rel: 'customer', href }],
        }
      : {
          customerId: record.id,
          eventType,
          _embedded: { customer },
          _links: [{ rel: 'customer', href }],
        },
  )
}
