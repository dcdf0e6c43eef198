import { formatTime } from '#engine/values/time'
import type { TokenRecord } from '../tokens/token-record.ts'
import type { TokenRules } from '../tokens/tokens-for.ts'
import { invalidId } from './customer-id.ts'
import type { ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { validate } from './validate.ts'

/** A customer's body as it came. */
export interface SentCustomer {
  /** The id in the path, if there is one. */
  readonly id?: string
  readonly body: unknown
  /** What `tokensFor` gives for the body. */
  readonly tokens: TokenRules | undefined
}

/** A body found good, with the token that it spends, and the time at which that was so. */
export interface CustomerBody {
  readonly input: ValidCustomerInput
  readonly payment: { readonly token: TokenRecord; readonly tokens: TokenRules } | undefined
  readonly now: string
}

/** Validates a body, the payment token in it and the id; throws one 422 with all failures. */
export function readCustomerBody(
  world: CustomerWorld,
  rules: CustomerRules,
  { id, body, tokens }: SentCustomer,
): CustomerBody {
  const now = formatTime(world.now())
  const token = tokens?.tokenOf(world, body)
  const others = [
    ...(id === undefined ? [] : invalidId(id)),
    ...(tokens?.invalidToken(body, token, now) ?? []),
  ]
  const input = validate(body, rules, others, id)
  return { input, payment: token && tokens && { token, tokens }, now }
}
