import type * as z from 'zod/mini'
import type { TokenDetails } from './token-details.ts'

/** Whether a body must say a billing address, may also say `null`, or has none of its own. */
export type AddressRule = 'required' | 'optional' | 'nullable' | 'none'

/** The members that only some tokens have. */
export type Shape = Readonly<Record<string, z.core.$ZodType>>

/** What some methods of payment need for a token, and what the mock keeps of it. */
export interface TokenKind {
  readonly methods: readonly string[]
  readonly address: AddressRule
  /** What a body has besides what all have, by the name of such a body; of several `choose` says which. */
  readonly shapes: Readonly<Record<string, Shape>>
  choose?(body: unknown): Shape
  /** What may be kept of a good body: nothing by which anyone could pay. */
  keep(input: never): TokenDetails
}
