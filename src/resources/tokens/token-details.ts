import * as z from 'zod/mini'
import { text } from '#engine/schema/text'
import { instrumentDetails } from '../payment-instruments/instrument-schemas.ts'

const known = z.optional(z.string())
const wallet = z.optional(z.nullable(text(255)))

/** What a token may know of what it stands for, beyond what its instrument will know. */
const instrument = {
  paypalMerchantId: known,
  billingAgreementToken: known,
  klarnaAuthorizationToken: known,
  klarnaSessionId: known,
  linkToken: known,
  publicToken: known,
  accountId: known,
  type: known,
  amount: z.optional(z.number()),
  currency: known,
  descriptor: known,
}

/** The members of a token that depend on its method; which of them there are is the method's. */
export const tokenDetails = {
  paymentInstrument: z.optional(z.object({ ...instrumentDetails, ...instrument })),
  walletName: wallet,
  walletAddress: wallet,
  walletCurrency: wallet,
  walletNetwork: wallet,
}

export type TokenDetails = z.infer<z.ZodMiniObject<typeof tokenDetails>>

type Details = NonNullable<TokenDetails['paymentInstrument']>

/** What an instrument knows of what its token did. */
export function detailsOfInstrument(details: Details): Omit<Details, keyof typeof instrument> {
  return Object.fromEntries(
    Object.entries(details).filter(([name]) => !Object.hasOwn(instrument, name)),
  )
}
