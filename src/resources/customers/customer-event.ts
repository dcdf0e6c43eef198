import type { Customer } from './customer-schemas.ts'

/** What the API's webhooks `customer-created` and `customer-updated` send. */
export interface CustomerEvent<
  Type extends 'customer-created' | 'customer-updated',
  Shown extends object = Customer,
> {
  readonly customerId: string
  readonly eventType: Type
  readonly _embedded: { readonly customer: Shown }
  readonly _links: readonly [{ readonly rel: 'customer'; readonly href: string }]
}

/** What the API's webhook `customer-merged` sends. */
export interface CustomerMergedEvent<Shown extends object = Customer> {
  /** The customer that survives, and holds the data of both. */
  readonly targetCustomerId: string
  readonly eventType: 'customer-merged'
  /** The customer that was merged away, as it was. */
  readonly duplicatedCustomer: Shown
  readonly _embedded: { readonly targetCustomer: Shown }
  readonly _links: readonly [{ readonly rel: 'customer'; readonly href: string }]
}

/** The payload of each type of event. */
export interface EventPayloads<Shown extends object = Customer> {
  'customer-created': CustomerEvent<'customer-created', Shown>
  'customer-updated': CustomerEvent<'customer-updated', Shown>
  'customer-merged': CustomerMergedEvent<Shown>
}

export type AnyEvent<Shown extends object = Customer> = EventPayloads<Shown>[keyof EventPayloads]
