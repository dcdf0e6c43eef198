import { formatTime } from '#engine/values/time'
import type { TokenRecord } from '../tokens/token-record-schemas.ts'
import { type TokenRules, tokensFor } from '../tokens/tokens-for.ts'
import type { CustomerContract, CustomerWriting } from './customer-contract.ts'
import { invalidId } from './customer-id.ts'
import type { ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { type LeadSourceSetter, leadSourceFor } from './lead-source-for.ts'
import { validate } from './validate.ts'

/** What must be loaded before a body is read, as a write must not wait. */
export interface Loaded {
  readonly writing: CustomerWriting
  readonly tokens: TokenRules | undefined
  readonly leadSources: LeadSourceSetter | undefined
}

/** A customer's body as it came. */
export interface SentCustomer extends Loaded {
  /** The id in the path, if there is one. */
  readonly id?: string
  readonly body: unknown
}

/** A body found good, with the token that it spends, and the time at which that was so. */
export interface CustomerBody extends Loaded {
  readonly input: ValidCustomerInput
  readonly payment: { readonly token: TokenRecord; readonly tokens: TokenRules } | undefined
  readonly now: string
}

/** Loads what a body needs. */
export async function loadedFor(body: unknown, contract: CustomerContract): Promise<Loaded> {
  const writing = await contract.customerWriting(body)
  return { writing, tokens: await tokensFor(body), leadSources: await leadSourceFor(body) }
}

/** Validates a body, the payment token in it and the id; throws one 422 with all failures. */
export function readCustomerBody(
  world: CustomerWorld,
  rules: CustomerRules,
  { id, body, writing, tokens, leadSources }: SentCustomer,
): CustomerBody {
  const now = formatTime(world.now())
  const token = tokens?.tokenOf(world, body)
  const others = [
    ...(id === undefined ? [] : invalidId(id)),
    ...(tokens?.invalidToken(body, token, now) ?? []),
  ]
  const input = validate(body, { rules, writing, others, customerId: id })
  return { input, payment: token && tokens && { token, tokens }, now, writing, tokens, leadSources }
}
