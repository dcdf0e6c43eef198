import { coded } from '#engine/problem/mock-error'
import { nearest } from '#engine/values/nearest'

/** What the traits say of the default instrument. */
export interface MethodTraits {
  withCard?: boolean | undefined
  withAch?: boolean | undefined
  withPaypal?: boolean | undefined
  withAlternative?: string | undefined
  withCash?: boolean | undefined
  withCheck?: boolean | undefined
}

/** Throws for a method that is none of those that the API knows. */
export function requireMethod(method: string, known: readonly string[]): void {
  if (known.includes(method)) return
  const meant = nearest(String(method), known)
  const cure = meant ? `The nearest one is "${meant}"` : '`paymentMethods` lists them all'
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new RangeError(
      `Failed to choose a payment method: "${method}" is none of the ${known.length} methods of the API. ${cure}.`,
    ),
  )
}

/** The method of the default instrument, when several were asked for the first of a fixed order. */
export function wishedMethod(wished: MethodTraits): string | undefined {
  if (wished.withCard) return 'payment-card'
  if (wished.withAch) return 'ach'
  if (wished.withPaypal) return 'paypal'
  if (wished.withAlternative !== undefined) return wished.withAlternative
  if (wished.withCash) return 'cash'
  return wished.withCheck ? 'check' : undefined
}
