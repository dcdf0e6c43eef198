import * as z from 'zod/mini'
import { contactInput } from './contact.ts'
import { resourceId } from './identifiers.ts'
import { paymentMethod } from './payment-instrument.ts'
import { dateTime } from './text.ts'

/** A payment token: it stands for payment details, can be exchanged once, and expires. */
export const paymentToken = z.object({
  id: resourceId,
  method: paymentMethod,
  isUsed: z.boolean(),
  usageTime: z.nullable(dateTime()),
  expirationTime: z.nullable(dateTime()),
  billingAddress: z.nullable(contactInput),
})

export type PaymentToken = z.infer<typeof paymentToken>
