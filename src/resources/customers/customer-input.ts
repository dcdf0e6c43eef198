import * as z from 'zod/mini'
import { jsonObject, referenceId } from '#engine/schema/identifiers'
import { contactInput } from '../contact/contact-input.ts'
import type { paymentInstrument } from '../payment-instruments/payment-instrument.ts'
import { paymentInstrumentInput } from '../payment-instruments/payment-instrument-input.ts'

/** The writable members of a customer: the body of `PUT /customers/{id}` and `POST /customers`. */
export const customerInput = z.object({
  websiteId: z.optional(referenceId),
  paymentToken: z.optional(z.string()),
  defaultPaymentInstrument: z.optional(z.nullable(paymentInstrumentInput)),
  customFields: z.optional(jsonObject),
  primaryAddress: z.optional(z.nullable(contactInput)),
  isEddRequired: z.optional(z.boolean()),
})

/** The body after validation. */
export type ValidCustomerInput = z.infer<typeof customerInput>

/**
 * The writable members of a customer, as you send them. `revision` is the one read-only member that a
 * request may carry with effect: it says which revision the edit began from.
 */
export type CustomerInput = Omit<ValidCustomerInput, 'defaultPaymentInstrument'> & {
  defaultPaymentInstrument?: z.infer<typeof paymentInstrument> | null | undefined
  revision?: number | undefined
}
