import * as z from 'zod/mini'
import type { PaymentInstrument } from '../../payment-instruments/payment-instrument.ts'
import { inputWith, writingOf } from './writing.ts'

/** Of bodies that name no instrument, as most do: the list of all methods is long, and every page would have it. */
export const plainWriting = writingOf(
  inputWith(z.never()),
  (none: never): PaymentInstrument => none,
)

/** Whether a body is one of those; of whatever shape it is. */
export function isPlain(body: unknown): boolean {
  const { defaultPaymentInstrument: named } = Object(body) as { defaultPaymentInstrument?: unknown }
  return named === undefined || named === null
}
