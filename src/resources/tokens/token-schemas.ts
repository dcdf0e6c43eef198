import * as z from 'zod/mini'
import type { Schema } from '#engine/schema/schema'
import { valueAt } from '#engine/values/value-at'
import type { ContactInputSchema } from '../contact/contact-input.ts'
import type { LeadSourceSchemas } from '../lead-source/lead-source-schemas.ts'
import type { AddressRule, Shape, TokenKind } from './token-kind.ts'
import type { TokenRecordSchemas } from './token-record-schemas.ts'

interface TokenParts {
  /** All but that of the other methods, of which the mock keeps no details. */
  readonly kinds: readonly TokenKind[]
  readonly contactInput: ContactInputSchema
  readonly leadSource: LeadSourceSchemas
}

/** All that is said of payment tokens, with the kinds that a version of the API has. */
export function tokenSchemas<Records extends TokenRecordSchemas>(
  records: Records,
  { contactInput, leadSource, ...parts }: TokenParts,
) {
  const { methods, tokenMethod } = records
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

  return {
    ...records,
    kinds,
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
  }
}

export type TokenSchemas = ReturnType<typeof tokenSchemas<TokenRecordSchemas>>
