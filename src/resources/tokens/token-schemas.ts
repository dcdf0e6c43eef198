import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import type { Schema } from '#engine/schema/schema'
import { dateTime } from '#engine/schema/text'
import { valueAt } from '#engine/values/value-at'
import type { ContactSchema } from '../contact/contact.ts'
import type { ContactInputSchema } from '../contact/contact-input.ts'
import type { LeadSourceSchemas } from '../lead-source/lead-source-schemas.ts'
import { tokenDetails } from './token-details.ts'
import type { AddressRule, Shape, TokenKind } from './token-kind.ts'

interface TokenParts<Method extends string> {
  readonly methods: readonly Method[]
  /** All but that of the other methods, of which the mock keeps no details. */
  readonly kinds: readonly TokenKind[]
  readonly contactInput: ContactInputSchema
  readonly contact: ContactSchema
  readonly leadSource: LeadSourceSchemas
}

/** All that is said of payment tokens, with the methods and kinds that a version of the API has. */
export function tokenSchemas<const Method extends string>(parts: TokenParts<Method>) {
  const { methods, contactInput, contact, leadSource } = parts
  const tokenMethod: z.ZodMiniType<Method> = z.enum(
    methods,
    `must be one of the ${methods.length} payment methods of the API's tokens, such as "payment-card", "paypal" or "cash"`,
  )
  const special = parts.kinds.flatMap((each) => each.methods)
  const alternative: TokenKind = {
    methods: methods.filter((method) => !special.includes(method)),
    address: 'required',
    shapes: { AlternativeTokenInput: { paymentInstrument: z.optional(z.unknown()) } },
    keep: () => ({}),
  }
  const kinds = [...parts.kinds, alternative]

  const addresses: Record<AddressRule, Schema> = {
    // That one is missing is said elsewhere, of null too.
    required: z.optional(z.nullable(contactInput)),
    nullable: z.optional(z.nullable(contactInput)),
    optional: z.optional(contactInput),
    none: z.optional(z.unknown()),
  }
  const bodyOf = (shape: Shape, { address }: TokenKind) =>
    z.object({
      method: tokenMethod,
      ...shape,
      billingAddress: addresses[address],
      leadSource: z.optional(leadSource.leadSourceInput),
    })
  const inputs = new Map<Shape, Schema>()
  const inputOf = (shape: Shape, kind: TokenKind): Schema => {
    const input = inputs.get(shape) ?? bodyOf(shape, kind)
    inputs.set(shape, input)
    return input
  }

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
    tokenMethod,
    kinds,
    contact,
    leadSource: leadSource.leadSource,
    /** The kind that a body is of, and the schema that it is held against. */
    kindOf(body: unknown): { readonly kind: TokenKind; readonly input: Schema } {
      const sent = valueAt(body, ['method'])
      const kind = kinds.find(({ methods }) => methods.includes(sent as string)) ?? alternative
      const [first = {}] = Object.values(kind.shapes)
      return { kind, input: inputOf(kind.choose?.(body) ?? first, kind) }
    },
    /** Each body that makes a token, by its name. */
    inputs: Object.fromEntries(
      kinds.flatMap((kind) =>
        Object.entries(kind.shapes).map(([name, shape]) => [name, inputOf(shape, kind)] as const),
      ),
    ),
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

export type TokenSchemas = ReturnType<typeof tokenSchemas<string>>
export type TokenRecord = z.infer<TokenSchemas['tokenRecord']>
export type PaymentToken = z.infer<TokenSchemas['paymentToken']>
