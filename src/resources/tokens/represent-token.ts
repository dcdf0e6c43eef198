import { urlOf } from '#engine/values/url'
import { normalizeContact } from '../contact/contact-hash.ts'
import type { PaymentToken, TokenRecord } from './token-record-schemas.ts'

/** The methods whose tokens need no address; those of others show one, if need be with nothing in it. */
const withoutAddress = ['payment-card', 'paypal', 'digital-wallet', 'Klarna']

const noAddress = (method: string) =>
  withoutAddress.includes(method) ? {} : { billingAddress: normalizeContact({}) }

/** The token as it goes out: with a link that leads to where the client asked from, and nothing that is null. */
export function representToken(
  { leadSource: _, billingAddress, usageTime, expirationTime, ...shown }: TokenRecord,
  base: string,
): PaymentToken {
  const { id, method, paymentInstrument, isUsed, createdTime, updatedTime, ...wallet } = shown
  return {
    id,
    method,
    ...(paymentInstrument && { paymentInstrument }),
    ...wallet,
    ...(billingAddress ? { billingAddress } : noAddress(shown.method)),
    isUsed,
    createdTime,
    updatedTime,
    ...(usageTime !== null && { usageTime }),
    ...(expirationTime !== null && { expirationTime }),
    _links: [{ rel: 'self', href: urlOf(base, 'tokens', id) }],
  }
}
