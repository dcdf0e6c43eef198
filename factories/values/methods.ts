import { nearest } from '#engine/values/nearest'
import { type PaymentMethod, paymentMethods } from '#resources/payment-instruments/payment-methods'

/** What the traits say of the default instrument. */
export interface MethodTraits {
  withCard?: boolean | undefined
  withAch?: boolean | undefined
  withPaypal?: boolean | undefined
  withAlternative?: PaymentMethod | undefined
  withCash?: boolean | undefined
  withCheck?: boolean | undefined
}

const known: ReadonlySet<string> = new Set(paymentMethods)

/** The method of that name; throws for one that the API does not know. */
export function knownMethod(method: string): PaymentMethod {
  if (known.has(method)) return method as PaymentMethod
  const meant = nearest(String(method), paymentMethods)
  const cure = meant ? `The nearest one is "${meant}"` : '`paymentMethods` lists them all'
  throw new RangeError(
    `Failed to choose a payment method: "${method}" is none of the ${paymentMethods.length} methods of the API. ${cure}.`,
  )
}

/** The method of the default instrument, when several were asked for the first of a fixed order. */
export function wishedMethod(wished: MethodTraits): PaymentMethod | undefined {
  if (wished.withCard) return 'payment-card'
  if (wished.withAch) return 'ach'
  if (wished.withPaypal) return 'paypal'
  if (wished.withAlternative !== undefined) return wished.withAlternative
  if (wished.withCash) return 'cash'
  return wished.withCheck ? 'check' : undefined
}
