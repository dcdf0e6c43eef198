import type * as z from 'zod/mini'
import type { PaymentInstrument } from '../../payment-instruments/payment-instrument.ts'
import { paymentInstrumentInput } from './default-instrument.ts'
import { inputWith, writingOf } from './writing.ts'

export const customerInput = inputWith(paymentInstrumentInput)

type SentInstrument = z.infer<typeof paymentInstrumentInput>

/** Keeps the members that the instrument's variants know; the variants are open, so others are valid. */
function normalizeInstrument(sent: SentInstrument): PaymentInstrument {
  const { method, paymentInstrumentId, receivedBy, reference } = sent
  const hasId = typeof paymentInstrumentId === 'string' && [...paymentInstrumentId].length <= 50
  return {
    method,
    ...(hasId && { paymentInstrumentId }),
    ...(method === 'cash' && typeof receivedBy === 'string' && { receivedBy }),
    ...(method === 'check' && typeof reference === 'string' && { reference }),
  }
}

export const customerWriting = writingOf(customerInput, normalizeInstrument)
