import * as z from 'zod/mini'
import { jsonObject, resourceId } from '#engine/schema/identifiers'
import { dateTime } from '#engine/schema/text'
import { contact } from '../contact/contact.ts'
import { paymentMethod } from './payment-instrument-input.ts'

const text = z.optional(z.string())
const integer = z.optional(z.int())

/** What may be known of a card or an account; which of it there is depends on the method. */
export const instrumentDetails = {
  bin: text,
  last4: text,
  brand: text,
  expMonth: integer,
  expYear: integer,
  bankName: text,
  routingNumber: text,
  accountNumberType: z.optional(z.enum(['BBAN', 'IBAN'])),
  accountType: z.optional(z.enum(['checking', 'savings', 'other'])),
  bic: text,
}

/**
 * A payment instrument as the database keeps it: what a customer's `defaultPaymentInstrument` leads to.
 * The number of the card or account is not among its members, and is kept nowhere.
 */
export const instrumentRecord = z.object({
  id: resourceId,
  customerId: resourceId,
  method: paymentMethod,
  status: z.enum(['active', 'inactive', 'expired', 'deactivated', 'verification-needed']),
  ...instrumentDetails,
  username: text,
  billingAddress: z.nullable(contact),
  useAsBackup: z.boolean(),
  customFields: jsonObject,
  createdTime: dateTime(),
  updatedTime: dateTime(),
  lastPaymentTime: z.nullable(dateTime()),
  revision: z.int(),
})

export type InstrumentRecord = z.infer<typeof instrumentRecord>
