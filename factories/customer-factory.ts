import type { SimpleFaker } from '@faker-js/faker'
import { Factory } from 'fishery'
import { contactHash } from '#contract/contact-hash'
import type { CustomerRecord } from '#contract/customer'
import type { FactoryTransient } from './transient.ts'
import { emailOf, makeCustomer } from './values/customer.ts'
import { Source } from './values/source.ts'
import { makeTag } from './values/tags.ts'

export interface CustomerTransient extends FactoryTransient {
  /** Whether every customer has made a payment. @default false */
  paying: boolean
}

/** Builds customers as the mock keeps them. */
export class CustomerFactory extends Factory<CustomerRecord, CustomerTransient> {
  /**
   * A customer who lives in that country: US, GB, CA, DE, FR or AU.
   *
   * @example
   * customerFactory.from('GB').buildList(3)
   */
  from(country: string): this {
    return this.params({ primaryAddress: { country } })
  }

  /**
   * A customer without an invoice, and so without a payment.
   *
   * @example
   * customerFactory.lead().build().invoiceCount // 0
   */
  lead(): this {
    return this.params({ invoiceCount: 0 })
  }

  /**
   * A customer with at least one payment.
   *
   * @example
   * customerFactory.paying().build().lastPaymentTime // '2025-08-21T14:03:11Z'
   */
  paying(): this {
    return this.transient({ paying: true })
  }

  /**
   * A customer with these tags and no others.
   *
   * @example
   * customerFactory.tagged('VIP', 'Wholesale').build()
   */
  tagged(...names: string[]): this {
    return this.params({ tags: names.map(makeTag) })
  }

  /**
   * A customer of whom no contact is known: e-mail and names are `null`.
   *
   * @example
   * customerFactory.withoutAddress().build().email // null
   */
  withoutAddress(): this {
    return this.params({ primaryAddress: null })
  }
}

export function defineCustomerFactory(faker: SimpleFaker, defaultSeed: number): CustomerFactory {
  return CustomerFactory.define(({ sequence, params, transientParams, afterBuild }) => {
    const { seed = defaultSeed, paying } = transientParams
    const source = new Source(faker, { seed, factory: 'customer', index: sequence - 1 })
    // What the API derives follows what the caller put in, unless the caller put that in too.
    afterBuild((customer) => {
      const { primaryAddress: contact } = customer
      if (params.email === undefined) customer.email = emailOf(contact)
      if (params.firstName === undefined) customer.firstName = contact?.firstName ?? null
      if (params.lastName === undefined) customer.lastName = contact?.lastName ?? null
      if (contact && params.primaryAddress?.hash === undefined) contact.hash = contactHash(contact)
    })
    return makeCustomer(source, params, paying)
  })
}
