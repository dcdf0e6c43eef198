import fc from 'fast-check'
import type { CustomerFactory, CustomerInputFactory } from '#factories/index'

type Calls<Factory> = Readonly<Record<string, (factory: Factory) => Factory>>

/** A call of each trait that a customer and a request body both have. */
const ofBoth = {
  from: (factory) => factory.from('JP'),
  company: (factory) => factory.company(),
  withoutAddress: (factory) => factory.withoutAddress(),
  eddRequired: (factory) => factory.eddRequired(),
  withCard: (factory) => factory.withCard(),
  withAch: (factory) => factory.withAch(),
  withPaypal: (factory) => factory.withPaypal(),
  withAlternative: (factory) => factory.withAlternative('Klarna'),
  withCash: (factory) => factory.withCash(),
  withCheck: (factory) => factory.withCheck(),
} satisfies Calls<CustomerInputFactory>

export const inputTraits: Calls<CustomerInputFactory> = ofBoth

export const customerTraits: Calls<CustomerFactory> = {
  ...(ofBoth as unknown as Calls<CustomerFactory>),
  lead: (factory) => factory.lead(),
  paying: (factory) => factory.paying(),
  vip: (factory) => factory.vip(),
  kycFulfilled: (factory) => factory.kycFulfilled(),
  tagged: (factory) => factory.tagged('Wholesale', 'Beta'),
  createdDaysAgo: (factory) => factory.createdDaysAgo(10),
  revised: (factory) => factory.revised(2),
}

/** Some of the traits, in some order. */
export const someOf = (traits: Readonly<Record<string, unknown>>): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray(Object.keys(traits))

/** The factory with those traits, called in that order. */
export const withTraits = <Factory>(
  factory: Factory,
  traits: Calls<Factory>,
  names: readonly string[],
): Factory => names.reduce((each, name) => traits[name]?.(each) ?? each, factory)
