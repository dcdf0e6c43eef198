import type { PaymentInstrument } from '#contract/payment-instrument'
import { identifier } from './identifier.ts'
import type { Source } from './source.ts'
import { REFERENCE_TIME } from './time.ts'

interface Circumstances {
  country: string | null | undefined
  /** When its id was made. */
  time?: number
  /** What a caller fixed. */
  method?: PaymentInstrument['method'] | undefined
}

/** A payment instrument of the given method, or of one that people of the country use. */
export function makePaymentInstrument(
  source: Source,
  { country, time = REFERENCE_TIME, method }: Circumstances,
): PaymentInstrument {
  const path = 'defaultPaymentInstrument'
  const vaulted = (method: PaymentInstrument['method']) => ({
    method,
    paymentInstrumentId: identifier(source, `${path}.paymentInstrumentId`, 'inst_', time),
  })
  if (method === 'payment-card' || method === 'paypal' || method === 'ach') return vaulted(method)
  if (method !== undefined) return { method }
  const chance = source.at(path).number.float()
  if (chance < 0.65) return vaulted('payment-card')
  if (chance < 0.8) return vaulted('paypal')
  if (chance < 0.92) {
    if (country === 'US') return vaulted('ach')
    return { method: country === 'DE' || country === 'FR' ? 'SEPA' : 'bank-transfer' }
  }
  if (chance < 0.96) return { method: 'cash', receivedBy: 'Front desk' }
  const number = source.at(`${path}.reference`).number.int({ min: 1000, max: 9999 })
  return { method: 'check', reference: `Check ${number}` }
}
