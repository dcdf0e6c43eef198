import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime } from '#engine/schema/text'
import type { ContactSchema } from '../contact/contact.ts'
import type { LeadSourceSchemas } from '../lead-source/lead-source-schemas.ts'
import { tokenDetails } from './token-details.ts'

interface TokenRecordParts<Method extends string> {
  readonly methods: readonly Method[]
  readonly contact: ContactSchema
  readonly leadSource: LeadSourceSchemas
}

/** What payment tokens are, with the methods that a version of the API has. */
export function tokenRecordSchemas<const Method extends string>(parts: TokenRecordParts<Method>) {
  const { methods, contact, leadSource } = parts
  const tokenMethod: z.ZodMiniType<Method> = z.enum(
    methods,
    `must be one of the ${methods.length} payment methods of the API's tokens, such as "payment-card", "paypal" or "cash"`,
  )
  const shown = {
    id: resourceId,
    method: tokenMethod,
    ...tokenDetails,
    isUsed: z.boolean(),
    createdTime: dateTime(),
    updatedTime: dateTime(),
  }
  const { id, method, paymentInstrument, walletName, walletAddress, ...rest } = shown
  const { walletCurrency, walletNetwork, isUsed, createdTime, updatedTime } = rest
  const wallet = { walletName, walletAddress, walletCurrency, walletNetwork }
  return {
    methods,
    tokenMethod,
    contact,
    leadSource: leadSource.leadSource,
    /**
     * A payment token as the database keeps it: it stands for payment details, can be exchanged once, and
     * expires. The number of the card or account is not among its members, and is kept nowhere.
     */
    tokenRecord: z.object({
      id,
      method,
      paymentInstrument,
      ...wallet,
      billingAddress: z.nullable(contact),
      leadSource: z.optional(leadSource.leadSourceInput),
      isUsed,
      createdTime,
      updatedTime,
      usageTime: z.nullable(dateTime()),
      expirationTime: z.nullable(dateTime()),
    }),
    /** The same as every response shows it: what is not known is left out, not null. */
    paymentToken: z.object({
      id,
      method,
      paymentInstrument,
      ...wallet,
      billingAddress: z.optional(contact),
      isUsed,
      createdTime,
      updatedTime,
      usageTime: z.optional(dateTime()),
      expirationTime: z.optional(dateTime()),
      _links: z.array(link('self')),
    }),
  }
}

export type TokenRecordSchemas = ReturnType<typeof tokenRecordSchemas<string>>
export type TokenRecord = z.infer<TokenRecordSchemas['tokenRecord']>
export type PaymentToken = z.infer<TokenRecordSchemas['paymentToken']>
