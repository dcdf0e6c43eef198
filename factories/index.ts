import { know2026 } from './contracts/know-2026-08.ts'

export { AccountFactory, type AccountTransient } from './builders/account-factory.ts'
export { ContactFactory, type ContactTransient } from './builders/contact-factory.ts'
export { createFactories, type Factories } from './builders/create-factories.ts'
export {
  CustomerFactory,
  type CustomerTransient,
  generateCustomer,
} from './builders/customer-factory.ts'
export { CustomerInputFactory, generateCustomerInput } from './builders/customer-input-factory.ts'
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
} from './builders/default-factories.ts'
export type { Email, EmailFactory } from './builders/email-factory.ts'
export type { InstrumentFactory, InstrumentTransient } from './builders/instrument-factory.ts'
export type { LeadSourceFactory, LeadSourceTransient } from './builders/lead-source-factory.ts'
export type { LeadSourceInputFactory } from './builders/lead-source-input-factory.ts'
export type {
  PaymentInstrumentFactory,
  PaymentInstrumentTransient,
} from './builders/payment-instrument-factory.ts'
export type {
  PaymentTokenFactory,
  PaymentTokenTransient,
} from './builders/payment-token-factory.ts'
export type {
  PhoneNumber,
  PhoneNumberFactory,
  PhoneNumberTransient,
} from './builders/phone-number-factory.ts'
export type { TagFactory } from './builders/tag-factory.ts'
export type {
  TimelineMessageFactory,
  TimelineMessageTransient,
} from './builders/timeline-message-factory.ts'
export type { Building } from './building/building.ts'
export { ContractFactory } from './building/contract-factory.ts'
export { sourceOf } from './building/source-of.ts'
export type { FactoryTransient } from './building/transient.ts'
export type { CountryCode } from './countries/countries.ts'
export type { DeclaredFactory, DeclaredTransient } from './declared/declared-factory.ts'
export { type FactoryOptions, factoryOf, type ResourceFactory } from './declared/factory-of.ts'
export { type EdgeCaseName, type EdgeCases, edgeCases } from './edge-cases/edge-cases.ts'
export {
  type InvalidCustomerInput,
  invalidCustomerInputs,
} from './edge-cases/invalid-customer-inputs.ts'
export { type LintOptions, lint } from './lint/lint.ts'
export type { Source } from './source/source.ts'
export { worldEntries } from './world/entries.ts'
export type { WorldOptions } from './world/options.ts'
export { type GeneratedWorld, world } from './world/world.ts'

// Here all versions are known from the start, as nothing of this may wait.
know2026()
