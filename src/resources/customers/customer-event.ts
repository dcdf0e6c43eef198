import type { Customer } from './customer.ts'

/** What the API's webhooks `customer-created` and `customer-updated` send. */
export interface CustomerEvent<Type extends 'customer-created' | 'customer-updated'> {
  readonly customerId: string
  readonly eventType: Type
  readonly _embedded: { readonly customer: Customer }
  readonly _links: readonly [{ readonly rel: 'customer'; readonly href: string }]
}

/** What the API's webhook `customer-merged` sends. */
export interface CustomerMergedEvent {
  /** The customer that survives, and holds the data of both. */
  readonly targetCustomerId: string
  readonly eventType: 'customer-merged'
  /** The customer that was merged away, as it was. */
  readonly duplicatedCustomer: Customer
  readonly _embedded: { readonly targetCustomer: Customer }
  readonly _links: readonly [{ readonly rel: 'customer'; readonly href: string }]
}

/** The payload of each type of event. */
export interface EventPayloads {
  'customer-created': CustomerEvent<'customer-created'>
  'customer-updated': CustomerEvent<'customer-updated'>
  'customer-merged': CustomerMergedEvent
}

export type AnyEvent = EventPayloads[keyof EventPayloads]
