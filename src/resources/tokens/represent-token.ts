import { urlOf } from '#engine/values/url'
import type { PaymentToken } from './payment-token.ts'
import type { TokenRecord } from './token-record.ts'

/** The token as it goes out: with a link that leads to where the client asked from. */
export const representToken = (
  { leadSource: _, ...shown }: TokenRecord,
  base: string,
): PaymentToken => ({
  ...shown,
  _links: [{ rel: 'self', href: urlOf(base, 'tokens', shown.id) }],
})
