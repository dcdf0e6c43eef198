import * as z from 'zod/mini'
import { referenceId } from '#engine/schema/identifiers'
import { paymentMethodOf } from '../../payment-instruments/payment-method.ts'
import { paymentMethods } from './payment-methods.ts'

export const paymentMethod = paymentMethodOf(paymentMethods)

const vaultedInstrument = z.object({
  method: z.enum(['payment-card', 'ach', 'paypal']),
  paymentInstrumentId: referenceId,
})

const alternativeInstrument = z.object({
  method: paymentMethod,
  paymentInstrumentId: z.optional(referenceId),
})

const cashInstrument = z.object({
  method: z.literal('cash'),
  receivedBy: z.optional(z.string()),
})

const checkInstrument = z.object({
  method: z.literal('check'),
  reference: z.optional(z.string()),
})

/** The contract's `anyOf`, in its order, without a discriminator: a body is valid if one variant is. */
export const instrumentVariants = [
  vaultedInstrument,
  alternativeInstrument,
  cashInstrument,
  checkInstrument,
] as const

/** The member that is to blame when the method is known and yet no variant fits. */
const culprit = (method: string) =>
  method === 'cash' ? 'receivedBy' : method === 'check' ? 'reference' : 'paymentInstrumentId'

/**
 * What a request may send as `defaultPaymentInstrument`. The method is checked first, then the
 * variants as a whole, so that a failure is one entry that names one member, not one per variant.
 */
export const paymentInstrumentInput = z
  .object({
    method: paymentMethod,
    paymentInstrumentId: z.optional(z.unknown()),
    receivedBy: z.optional(z.unknown()),
    reference: z.optional(z.unknown()),
  })
  .check((payload) => {
    const { value } = payload
    if (instrumentVariants.some((variant) => z.safeParse(variant, value).success)) return
    const member = culprit(value.method)
    payload.issues.push({
      code: 'custom',
      path: [member],
      input: value[member],
      message:
        member === 'paymentInstrumentId'
          ? 'must be a string of at most 50 characters'
          : 'must be a string',
    })
  })

/** What a customer holds and a response shows as `defaultPaymentInstrument`. */
export const paymentInstrument = z.object({
  method: paymentMethod,
  paymentInstrumentId: z.optional(referenceId),
  receivedBy: z.optional(z.string()),
  reference: z.optional(z.string()),
})
