export { AccountFactory, type AccountTransient } from './account-factory.ts'
export type { Building } from './building.ts'
export { ContactFactory, type ContactTransient } from './contact-factory.ts'
export { ContractFactory } from './contract-factory.ts'
export { createFactories, type Factories } from './create-factories.ts'
export { CustomerFactory, type CustomerTransient, generateCustomer } from './customer-factory.ts'
export { CustomerInputFactory, generateCustomerInput } from './customer-input-factory.ts'
export {
  contactFactory,
  customerFactory,
  customerInputFactory,
  emailFactory,
  instrumentFactory,
  leadSourceFactory,
  leadSourceInputFactory,
  paymentInstrumentFactory,
  paymentTokenFactory,
  phoneNumberFactory,
  tagFactory,
  timelineMessageFactory,
} from './default-factories.ts'
export { type EdgeCaseName, type EdgeCases, edgeCases } from './edge-cases.ts'
export type { Email, EmailFactory } from './email-factory.ts'
export type { InstrumentFactory, InstrumentTransient } from './instrument-factory.ts'
export { type InvalidCustomerInput, invalidCustomerInputs } from './invalid-customer-inputs.ts'
export type { LeadSourceFactory, LeadSourceTransient } from './lead-source-factory.ts'
export type { LeadSourceInputFactory } from './lead-source-input-factory.ts'
export { type LintOptions, lint } from './lint/lint.ts'
export type {
  PaymentInstrumentFactory,
  PaymentInstrumentTransient,
} from './payment-instrument-factory.ts'
export type { PaymentTokenFactory, PaymentTokenTransient } from './payment-token-factory.ts'
export type {
  PhoneNumber,
  PhoneNumberFactory,
  PhoneNumberTransient,
} from './phone-number-factory.ts'
export { seedCustomers } from './seed-customers.ts'
export type { TagFactory } from './tag-factory.ts'
export type {
  TimelineMessageFactory,
  TimelineMessageTransient,
} from './timeline-message-factory.ts'
export type { FactoryTransient } from './transient.ts'
export type { CountryCode } from './values/countries.ts'
export { sourceOf } from './values/origin.ts'
export type { Source } from './values/source.ts'
export { worldEntries } from './world/entries.ts'
export type { WorldOptions } from './world/options.ts'
export { type GeneratedWorld, world } from './world.ts'
