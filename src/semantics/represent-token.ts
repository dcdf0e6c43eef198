import type { PaymentToken } from '#contract/payment-token'
import type { TokenRecord } from '#contract/token-record'
import { tokenUrl } from './urls.ts'

/** The token as it goes out: with a link that leads to where the client asked from. */
export const representToken = (
  { leadSource: _, ...shown }: TokenRecord,
  base: string,
): PaymentToken => ({
  ...shown,
  _links: [{ rel: 'self', href: tokenUrl(base, shown.id) }],
})
