import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { dateTime } from '#engine/schema/text'
import { contact } from '../contact/contact.ts'
import { leadSourceInput } from '../lead-source/lead-source.ts'
import { instrumentDetails } from '../payment-instruments/instrument-record.ts'
import { tokenMethod } from './token-method.ts'

/**
 * A payment token as the database keeps it: it stands for payment details, can be exchanged once, and
 * expires. The number of the card or account is not among its members, and is kept nowhere.
 */
export const tokenRecord = z.object({
  id: resourceId,
  method: tokenMethod,
  paymentInstrument: z.optional(
    z.object({
      ...instrumentDetails,
      paypalMerchantId: z.optional(z.string()),
      billingAgreementToken: z.optional(z.string()),
    }),
  ),
  billingAddress: z.nullable(contact),
  leadSource: z.optional(leadSourceInput),
  isUsed: z.boolean(),
  createdTime: dateTime(),
  updatedTime: dateTime(),
  usageTime: z.nullable(dateTime()),
  expirationTime: z.nullable(dateTime()),
})

export type TokenRecord = z.infer<typeof tokenRecord>
