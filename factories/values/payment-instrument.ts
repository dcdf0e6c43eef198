import type { PaymentInstrument } from '#resources/payment-instruments/payment-instrument'
import { countries, isKnown } from '../countries/countries.ts'
import { identifier } from '../source/identifier.ts'
import type { Source } from '../source/source.ts'
import { REFERENCE_TIME } from '../source/time.ts'

export interface Circumstances {
  country?: string | null | undefined
  /** When its id was made. */
  time?: number
  /** What a caller fixed: it comes without what the contract does not ask for. */
  given?: Partial<PaymentInstrument> | null | undefined
  /** What the traits ask for. */
  wished?: string | undefined
}

/** The instrument that is given, or that the traits ask for, or one that people of the country use. */
export function makePaymentInstrument(
  source: Source,
  { country = null, time = REFERENCE_TIME, given, wished }: Circumstances,
): PaymentInstrument {
  const method = given?.method ?? wished ?? methodOf(given) ?? drawMethod(source, country)
  if (given?.method !== undefined && !isVaulted(method)) return { method }
  if (method === 'cash') return { method, receivedBy: 'Front desk' }
  if (method === 'check') {
    const number = source.at('reference').number.int({ min: 1000, max: 9999 })
    return { method, reference: `Check ${number}` }
  }
  return { method, paymentInstrumentId: identifier(source, 'paymentInstrumentId', 'inst_', time) }
}

/** The same where each instrument is one that the API keeps, by its id. */
export function makeStoredInstrument(
  source: Source,
  { country = null, time = REFERENCE_TIME, given, wished }: Circumstances,
): PaymentInstrument {
  const method = given?.method ?? wished ?? drawMethod(source, country)
  return { method, paymentInstrumentId: identifier(source, 'paymentInstrumentId', 'inst_', time) }
}

/** Whether the contract asks for an id. */
const isVaulted = (method: string): boolean =>
  method === 'payment-card' || method === 'paypal' || method === 'ach'

/** The method that a member tells. */
function methodOf(given: Partial<PaymentInstrument> | null | undefined): string | undefined {
  if (given?.paymentInstrumentId !== undefined) return 'payment-card'
  if (given?.receivedBy !== undefined) return 'cash'
  return given?.reference === undefined ? undefined : 'check'
}

function drawMethod(source: Source, country: string | null): string {
  const chance = source.at('method').number.float()
  if (chance < 0.65) return 'payment-card'
  if (chance < 0.8) return 'paypal'
  if (chance < 0.92) return isKnown(country) ? countries[country].localMethod : 'bank-transfer'
  return chance < 0.96 ? 'cash' : 'check'
}
