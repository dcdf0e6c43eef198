import * as z from 'zod/mini'
import { contact } from './contact.ts'
import { jsonObject, resourceId } from './identifiers.ts'
import { paymentMethod } from './payment-instrument.ts'
import { dateTime } from './text.ts'

/**
 * A payment instrument as the database keeps it: what a customer's `defaultPaymentInstrument` leads to.
 * Which of the optional members it has depends on the method.
 */
export const instrumentRecord = z.object({
  id: resourceId,
  customerId: resourceId,
  method: paymentMethod,
  status: z.enum(['active', 'inactive', 'expired', 'deactivated', 'verification-needed']),
  bin: z.optional(z.string()),
  last4: z.optional(z.string()),
  brand: z.optional(z.string()),
  expMonth: z.optional(z.int()),
  expYear: z.optional(z.int()),
  bankCountry: z.optional(z.nullable(z.string())),
  bankName: z.optional(z.string()),
  routingNumber: z.optional(z.string()),
  accountNumberType: z.optional(z.enum(['BBAN', 'IBAN'])),
  accountType: z.optional(z.enum(['checking', 'savings', 'other'])),
  username: z.optional(z.string()),
  billingAddress: z.nullable(contact),
  useAsBackup: z.boolean(),
  customFields: jsonObject,
  createdTime: dateTime(),
  updatedTime: dateTime(),
  lastPaymentTime: z.nullable(dateTime()),
  revision: z.int(),
})

export type InstrumentRecord = z.infer<typeof instrumentRecord>
