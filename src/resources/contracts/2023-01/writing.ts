import * as z from 'zod/mini'
import type { CustomerWriting } from '../../customers/customer-contract.ts'
import { writableMembers } from '../../customers/customer-input.ts'
import type { PaymentInstrument } from '../../payment-instruments/payment-instrument.ts'
import { contactInput } from './contact.ts'

const { websiteId, paymentToken, customFields, primaryAddress } = writableMembers(contactInput)

/** The body of a customer that says its default instrument so. */
export const inputWith = <Instrument extends z.ZodMiniType>(instrument: Instrument) =>
  z.object({
    websiteId,
    paymentToken,
    defaultPaymentInstrument: z.optional(z.nullable(instrument)),
    customFields,
    primaryAddress,
    isEddRequired: z.optional(z.boolean()),
  })

interface Own {
  readonly isEddRequired?: boolean | undefined
}

/** What becomes of such a body, and of the instrument in it. */
export const writingOf = <Input extends CustomerWriting['input'], Sent>(
  input: Input,
  instrumentOf: (sent: Sent) => PaymentInstrument,
): CustomerWriting => ({
  input,
  instrumentOf(body) {
    const { defaultPaymentInstrument: sent } = body.input as {
      defaultPaymentInstrument?: Sent | null
    }
    return sent && instrumentOf(sent)
  },
  ownMembers({ input }, kept) {
    const { isEddRequired = (kept as Own | undefined)?.isEddRequired ?? false } = input as Own
    return { isEddRequired }
  },
  ofServer: [],
  instrumentPath: ['defaultPaymentInstrument', 'paymentInstrumentId'],
})
