import type { ValidCustomerInput } from '#contract/customer-input'
import type { Failure } from '#contract/failures'
import { formatTime } from '#contract/time'
import type { TokenRecord } from '#contract/token-record'
import type { World } from '#database/world'
import { tokenFault } from './payment-tokens.ts'
import type { Rules } from './rules.ts'
import { validate } from './validate.ts'

/** A body found good, with the token that it spends, and the time at which that was so. */
export interface CustomerBody {
  readonly input: ValidCustomerInput
  readonly token: TokenRecord | undefined
  readonly now: string
}

/** Validates a body and the payment token in it; throws one 422 with all failures, `others` included. */
export function readCustomerBody(
  world: World,
  rules: Rules,
  body: unknown,
  others: Failure[] = [],
  customerId?: string,
): CustomerBody {
  const now = formatTime(world.now())
  const token = tokenOf(world, body)
  const input = validate(body, rules, [...others, ...invalidToken(body, token, now)], customerId)
  return { input, token, now }
}

const tokenIdOf = (body: unknown) =>
  (body as { paymentToken?: unknown } | null | undefined)?.paymentToken

function tokenOf(world: World, body: unknown): TokenRecord | undefined {
  const id = tokenIdOf(body)
  return typeof id === 'string' ? world.tokens.get(id) : undefined
}

function invalidToken(body: unknown, token: TokenRecord | undefined, now: string): Failure[] {
  if (typeof tokenIdOf(body) !== 'string') return []
  const message = tokenFault(token, now)
  return message === undefined ? [] : [{ path: ['paymentToken'], message }]
}
