import { type ContactFactory, defineContactFactory } from './contact-factory.ts'
import { type CustomerFactory, defineCustomerFactory } from './customer-factory.ts'
import { type CustomerInputFactory, defineCustomerInputFactory } from './customer-input-factory.ts'
import { createFaker } from './values/source.ts'

export interface Factories {
  contactFactory: ContactFactory
  customerFactory: CustomerFactory
  customerInputFactory: CustomerInputFactory
}

/**
 * Makes factories that count from the start and share nothing with any others.
 *
 * @example
 * const { customerFactory } = createFactories({ seed: 7 })
 * customerFactory.buildList(25)
 */
export function createFactories({ seed = 1 }: { seed?: number } = {}): Factories {
  const faker = createFaker()
  return {
    contactFactory: defineContactFactory(faker, seed),
    customerFactory: defineCustomerFactory(faker, seed),
    customerInputFactory: defineCustomerInputFactory(faker, seed),
  }
}
