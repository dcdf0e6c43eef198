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

/** One factory of each kind. */
export type Factories = {
  contactFactory: ContactFactory
  customerFactory: CustomerFactory
  customerInputFactory: CustomerInputFactory
  emailFactory: EmailFactory
  instrumentFactory: InstrumentFactory
  leadSourceFactory: LeadSourceFactory
  leadSourceInputFactory: LeadSourceInputFactory
  paymentInstrumentFactory: PaymentInstrumentFactory
  paymentTokenFactory: PaymentTokenFactory
  phoneNumberFactory: PhoneNumberFactory
  tagFactory: TagFactory
  timelineMessageFactory: TimelineMessageFactory
}

/**
 * Makes factories that count from the start and share nothing with any others.
 *
 * @example
 * const { customerFactory } = createFactories({ seed: 7 })
 * customerFactory.buildList(25)
 */
export function createFactories({ seed = 1 }: { seed?: number } = {}): Factories {
  return {
    contactFactory: ContactFactory.define(generateContact).transient({ seed }),
    customerFactory: CustomerFactory.define(generateCustomer).transient({ seed }),
    customerInputFactory: CustomerInputFactory.define(generateCustomerInput).transient({ seed }),
    emailFactory: EmailFactory.define(generateEmail).transient({ seed }),
    instrumentFactory: InstrumentFactory.define(generateInstrument).transient({ seed }),
    leadSourceFactory: LeadSourceFactory.define(generateLeadSource).transient({ seed }),
    leadSourceInputFactory: LeadSourceInputFactory.define(generateLeadSourceInput).transient({
      seed,
    }),
    paymentInstrumentFactory: PaymentInstrumentFactory.define(generatePaymentInstrument).transient({
      seed,
    }),
    paymentTokenFactory: PaymentTokenFactory.define(generatePaymentToken).transient({ seed }),
    phoneNumberFactory: PhoneNumberFactory.define(generatePhoneNumber).transient({ seed }),
    tagFactory: TagFactory.define(generateTag).transient({ seed }),
    timelineMessageFactory: TimelineMessageFactory.define(generateTimelineMessage).transient({
      seed,
    }),
  }
}
