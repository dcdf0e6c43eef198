import { contact, contactInput } from '../contact.ts'
import { customer } from '../customer.ts'
import { customerInput } from '../customer-input.ts'
import { customerId } from '../identifiers.ts'
import { leadSource, leadSourceData, leadSourceInput } from '../lead-source.ts'
import {
  instrumentVariants,
  paymentInstrument,
  paymentInstrumentInput,
  paymentMethod,
} from '../payment-instrument.ts'
import { tag } from '../tag.ts'
import type { JsonSchema } from './json-schema.ts'
import { problemSchemas } from './problems.ts'

const [vaulted, alternative, cash, check] = instrumentVariants
export const variants = {
  VaultedInstrument: vaulted,
  AlternativeInstrument: alternative,
  CashInstrument: cash,
  CheckInstrument: check,
}

/** What clients send. */
export const requests = {
  PathId: customerId,
  CustomerInput: customerInput,
  ContactInput: contactInput,
  LeadSourceInput: leadSourceInput,
  PaymentMethod: paymentMethod,
  DefaultPaymentInstrument: paymentInstrumentInput,
  ...variants,
}

/** What the mock sends when all is well. */
export const responses = {
  Customer: customer,
  Contact: contact,
  Tag: tag,
  LeadSource: leadSource,
  LeadSourceData: leadSourceData,
  PaymentMethod: paymentMethod,
  DefaultPaymentInstrument: paymentInstrument,
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
  [['name', 'type'], 'Tag'],
]

/** What is to be said of members besides what zod knows. */
export const notes: Record<string, Record<string, JsonSchema>> = {
  CustomerInput: { customFields: { default: {} }, isEddRequired: { default: false } },
  ...Object.fromEntries(
    Object.keys(problemSchemas).map((name) => [name, { type: { format: 'uri' } }]),
  ),
}

export type SchemaName = keyof typeof requests | keyof typeof responses
