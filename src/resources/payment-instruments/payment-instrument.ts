import * as z from 'zod/mini'
import { referenceId } from '#engine/schema/identifiers'
import { paymentMethod } from './payment-instrument-input.ts'

/** What a customer holds and a response shows as `defaultPaymentInstrument`. */
export const paymentInstrument = z.object({
  method: paymentMethod,
  paymentInstrumentId: z.optional(referenceId),
  receivedBy: z.optional(z.string()),
  reference: z.optional(z.string()),
})

export type PaymentInstrument = z.infer<typeof paymentInstrument>
