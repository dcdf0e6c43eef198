import { contact } from '../contact.ts'
import { contactInput } from '../contact-input.ts'
import { customer } from '../customer.ts'
import { customerInput } from '../customer-input.ts'
import { customerId } from '../identifiers.ts'
import { instrument } from '../instrument.ts'
import { leadSource, leadSourceData, leadSourceInput } from '../lead-source.ts'
import { paymentInstrument } from '../payment-instrument.ts'
import {
  instrumentVariants,
  paymentInstrumentInput,
  paymentMethod,
} from '../payment-instrument-input.ts'
import { paymentToken } from '../payment-token.ts'
import { tag, tagName } from '../tag.ts'
import { taggingInput, tagInput, tagUpdate } from '../tag-input.ts'
import { timelineInput, timelineMessage } from '../timeline.ts'
import {
  alternativeTokenInput,
  bbanTokenInput,
  cardTokenInput,
  ibanTokenInput,
  payPalTokenInput,
} from '../token-input.ts'

const [vaulted, alternative, cash, check] = instrumentVariants

/** Those of a customer's default payment instrument. */
export const instrumentsByKind = {
  VaultedInstrument: vaulted,
  AlternativeInstrument: alternative,
  CashInstrument: cash,
  CheckInstrument: check,
}

/** Those of a payment token. */
export const tokensByKind = {
  CardTokenInput: cardTokenInput,
  BbanTokenInput: bbanTokenInput,
  IbanTokenInput: ibanTokenInput,
  PayPalTokenInput: payPalTokenInput,
  AlternativeTokenInput: alternativeTokenInput,
}

/** What clients send. */
export const requests = {
  PathId: customerId,
  CustomerInput: customerInput,
  ContactInput: contactInput,
  LeadSourceInput: leadSourceInput,
  PaymentMethod: paymentMethod,
  DefaultPaymentInstrument: paymentInstrumentInput,
  ...instrumentsByKind,
  TagName: tagName,
  TagInput: tagInput,
  TagUpdate: tagUpdate,
  TaggingInput: taggingInput,
  TimelineMessageInput: timelineInput,
  ...tokensByKind,
}

/** What the mock sends when all is well. */
export const responses = {
  Customer: customer,
  Contact: contact,
  TagName: tagName,
  Tag: tag,
  LeadSource: leadSource,
  LeadSourceData: leadSourceData,
  PaymentMethod: paymentMethod,
  DefaultPaymentInstrument: paymentInstrument,
  TimelineMessage: timelineMessage,
  PaymentToken: paymentToken,
  PaymentInstrument: instrument,
}

/** Each pair of what is sent and what is received: members of one alone are write-only or read-only. */
export const pairs: [
  request: readonly string[] | keyof typeof requests,
  response: keyof typeof responses,
][] = [
  ['CustomerInput', 'Customer'],
  ['ContactInput', 'Contact'],
  ['LeadSourceInput', 'LeadSource'],
  ['LeadSourceInput', 'LeadSourceData'],
  ['TagInput', 'Tag'],
  ['TimelineMessageInput', 'TimelineMessage'],
  [['method', 'paymentInstrument', 'billingAddress'], 'PaymentToken'],
]

export type SchemaName = keyof typeof requests | keyof typeof responses | 'TokenInput'
