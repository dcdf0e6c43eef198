import type * as z from 'zod/mini'
import { contactHash } from '#resources/contact/contact-hash'
import type { CustomerRecord } from '#resources/contracts/types'
import type { CustomerRecord as AnyRecord } from '#resources/customers/customer-schemas'
import type { Building } from '../building/building.ts'
import { versionOf } from '../building/contract-factory.ts'
import { isEmpty } from '../building/is-empty.ts'
import { sourceOf } from '../building/source-of.ts'
import { emailOf, makeCustomer } from '../values/customer.ts'
import type { GivenCustomer } from '../values/past.ts'
import { AccountFactory, type AccountTransient } from './account-factory.ts'

export interface CustomerTransient extends AccountTransient {
  lead: boolean
  paying: boolean
  vip: boolean
  kycFulfilled: boolean
  tagged: readonly string[]
  createdDaysAgo: number
  revised: number
  /** In what currency all amounts are. @default 'USD' */
  currency: string
  /** Whose customer it is. @default 'org_01JGFJJZ00DEM0RGAN1ZAT10N0' */
  organizationId: string
}

/** Builds customers as the mock keeps them. */
export class CustomerFactory<
  T extends AnyRecord = CustomerRecord,
  I extends CustomerTransient = CustomerTransient,
> extends AccountFactory<T, I> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.customer
  }

  get noun(): string {
    return 'a customer'
  }

  /**
   * A customer without an invoice, and so without a payment; who is `paying` or `vip` is no lead.
   *
   * @example
   * customerFactory.lead().build().invoiceCount // 0
   */
  lead(): this {
    return this.with({ lead: true })
  }

  /**
   * A customer with at least one payment.
   *
   * @example
   * customerFactory.paying().build().lastPaymentTime // '2025-08-21T14:03:11Z'
   */
  paying(): this {
    return this.with({ paying: true })
  }

  /**
   * A customer with many large payments and the tag "VIP".
   *
   * @example
   * customerFactory.vip().build().lifetimeRevenue.amount // 96152.4
   */
  vip(): this {
    return this.with({ vip: true })
  }

  /**
   * A customer who has shown who they are: `hasFulfilledKyc` (know your customer) is true.
   *
   * @example
   * customerFactory.kycFulfilled().build().hasFulfilledKyc // true
   */
  kycFulfilled(): this {
    return this.with({ kycFulfilled: true })
  }

  /**
   * A customer with these tags, in the order of the alphabet, and no others; called again it adds.
   *
   * @example
   * customerFactory.tagged('VIP', 'Wholesale').build()
   */
  tagged(...names: string[]): this {
    const { tagged = [] } = this.traits
    return this.with({ tagged: [...tagged, ...names] })
  }

  /**
   * A customer who was created exactly so many days before the reference time, 2026-01-01T00:00:00Z.
   *
   * @example
   * customerFactory.createdDaysAgo(31).build().createdTime // '2025-12-01T00:00:00Z'
   */
  createdDaysAgo(days: number): this {
    return this.with({ createdDaysAgo: days })
  }

  /**
   * A customer whose data was changed so many times.
   *
   * @example
   * customerFactory.revised(3).build().revision // 3
   */
  revised(times: number): this {
    return this.with({ revised: times })
  }
}

/**
 * Makes the values of `customerFactory`, for a factory of your own. Under a name of its own it has values
 * of its own, ids among them; under the same name the same.
 *
 * @example
 * const teamFactory = TeamFactory.define((options) => ({
 *   ...generateCustomer(options, 'team'),
 *   websiteId: 'web_team',
 * }))
 */
export function generateCustomer(
  options: Building<CustomerRecord, CustomerTransient>,
  factory = 'customer',
): CustomerRecord {
  const { associations, transientParams, afterBuild } = options
  const given: GivenCustomer = { ...(options.params as GivenCustomer), ...associations }
  const version = versionOf(transientParams)
  const making = { traits: transientParams, version }
  const customer = makeCustomer(sourceOf(options, factory), given, making) as CustomerRecord
  if (isEmpty(given)) derive(customer, given)
  else afterBuild((built) => derive(built, given))
  return customer
}

/** What the API derives follows what the caller put in, unless the caller put that in too. */
function derive(customer: AnyRecord, given: GivenCustomer): void {
  const { primaryAddress: contact } = customer
  if (given.email === undefined) customer.email = emailOf(contact)
  if (given.firstName === undefined) customer.firstName = contact?.firstName ?? null
  if (given.lastName === undefined) customer.lastName = contact?.lastName ?? null
  if (contact && given.primaryAddress?.hash === undefined) contact.hash = contactHash(contact)
}
