import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type {
  CustomerInput,
  CustomerRecord,
  InstrumentRecord,
  PaymentInstrument,
  TagRecord,
  TimelineRecord,
  TokenRecord,
} from '#resources/contracts/types'
import { ContactFactory, generateContact } from './contact-factory.ts'
import { CustomerFactory, generateCustomer } from './customer-factory.ts'
import { CustomerInputFactory, generateCustomerInput } from './customer-input-factory.ts'
import { EmailFactory, generateEmail } from './email-factory.ts'
import { generateInstrument, InstrumentFactory } from './instrument-factory.ts'
import { generateLeadSource, LeadSourceFactory } from './lead-source-factory.ts'
import { generateLeadSourceInput, LeadSourceInputFactory } from './lead-source-input-factory.ts'
import {
  generatePaymentInstrument,
  PaymentInstrumentFactory,
} from './payment-instrument-factory.ts'
import { generatePaymentToken, PaymentTokenFactory } from './payment-token-factory.ts'
import { generatePhoneNumber, PhoneNumberFactory } from './phone-number-factory.ts'
import { generateTag, TagFactory } from './tag-factory.ts'
import { generateTimelineMessage, TimelineMessageFactory } from './timeline-message-factory.ts'

/** One factory of each kind, of a version of the API. */
export type Factories<Version extends ContractVersion = typeof defaultVersion> = {
  contactFactory: ContactFactory
  customerFactory: CustomerFactory<CustomerRecord<Version>>
  customerInputFactory: CustomerInputFactory<CustomerInput<Version>>
  emailFactory: EmailFactory
  instrumentFactory: InstrumentFactory<InstrumentRecord<Version>>
  leadSourceFactory: LeadSourceFactory
  leadSourceInputFactory: LeadSourceInputFactory
  paymentInstrumentFactory: PaymentInstrumentFactory<PaymentInstrument<Version>>
  paymentTokenFactory: PaymentTokenFactory<TokenRecord<Version>>
  phoneNumberFactory: PhoneNumberFactory
  tagFactory: TagFactory<TagRecord<Version>>
  timelineMessageFactory: TimelineMessageFactory<TimelineRecord<Version>>
}

interface FactoriesOptions<Version extends ContractVersion> {
  /**
   * Decides every value.
   * @default 1
   */
  seed?: number
  /**
   * Which version of the API the objects are of.
   * @default '2023-01'
   */
  contract?: Version
}

/**
 * Makes factories that count from the start and share nothing with any others.
 *
 * @example
 * const { customerFactory } = createFactories({ seed: 7 })
 * customerFactory.buildList(25)
 * @example
 * const { customerFactory } = createFactories({ contract: '2026-08' })
 * customerFactory.company().build().taxNumbers
 */
export function createFactories<Version extends ContractVersion = typeof defaultVersion>({
  seed = 1,
  contract = defaultVersion as Version,
}: FactoriesOptions<Version> = {}): Factories<Version> {
  const decided = { seed, contract }
  const factories: object = {
    contactFactory: ContactFactory.define(generateContact).transient(decided),
    customerFactory: (CustomerFactory<CustomerRecord>).define(generateCustomer).transient(decided),
    customerInputFactory: (CustomerInputFactory<CustomerInput>)
      .define(generateCustomerInput)
      .transient(decided),
    emailFactory: EmailFactory.define(generateEmail).transient(decided),
    instrumentFactory: (InstrumentFactory<InstrumentRecord>)
      .define(generateInstrument)
      .transient(decided),
    leadSourceFactory: LeadSourceFactory.define(generateLeadSource).transient(decided),
    leadSourceInputFactory:
      LeadSourceInputFactory.define(generateLeadSourceInput).transient(decided),
    paymentInstrumentFactory: (PaymentInstrumentFactory<PaymentInstrument>)
      .define(generatePaymentInstrument)
      .transient(decided),
    paymentTokenFactory: (PaymentTokenFactory<TokenRecord>)
      .define(generatePaymentToken)
      .transient(decided),
    phoneNumberFactory: PhoneNumberFactory.define(generatePhoneNumber).transient(decided),
    tagFactory: (TagFactory<TagRecord>).define(generateTag).transient(decided),
    timelineMessageFactory: (TimelineMessageFactory<TimelineRecord>)
      .define(generateTimelineMessage)
      .transient(decided),
  }
  return factories as Factories<Version>
}
