import * as z from 'zod/mini'
import type { CustomerRecord } from '#contract/customer'
import { customerId } from '#contract/identifiers'
import type { PaymentToken } from '#contract/payment-token'
import { Problem } from '#contract/problem'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import { type Claims, requireCurrent } from './claims.ts'
import { messageOf } from './messages.ts'
import { instrumentOfToken, spendToken, tokenFault } from './payment-tokens.ts'
import type { Rules } from './rules.ts'
import { upsert } from './upsert.ts'
import { type Failure, validate } from './validate.ts'

export interface PutCustomer {
  readonly id: string
  readonly body: unknown
  readonly claims: Claims
  readonly organizationId: string
}

/**
 * Upserts one customer. There is no `await` between the read and the write, so that writes of one id
 * never interleave; everything that can fail comes before the first write.
 */
export function putCustomer(
  world: World,
  rules: Rules,
  { id, body, claims, organizationId }: PutCustomer,
): { created: boolean; record: CustomerRecord } {
  const now = formatTime(world.now())
  const token = tokenOf(world, body)
  const input = validate(body, rules, [...invalidId(id), ...invalidToken(body, token, now)])

  const previous = world.customers.get(id)
  if (!previous && rules.mergedIds === 'conflict') requireNotMerged(world, id)
  if (rules.concurrency === 'revision') requireCurrent(id, previous?.revision, claims)

  const spent = token && { token, instrument: instrumentOfToken(world, token) }
  const next = upsert(previous, input, { id, organizationId, now, spent, rules })
  const record = next === previous ? previous : world.customers.put(next)
  if (token) spendToken(world, token, now)
  return { created: previous === undefined, record }
}

/** The id's own failures; they belong into the same 422 as the body's. */
export function invalidId(id: string): Failure[] {
  const result = z.safeParse(customerId, id)
  if (result.success) return []
  return result.error.issues.map((issue) => ({ path: ['id'], message: messageOf(issue, id) }))
}

const tokenIdOf = (body: unknown) =>
  (body as { paymentToken?: unknown } | null | undefined)?.paymentToken

function tokenOf(world: World, body: unknown): PaymentToken | undefined {
  const id = tokenIdOf(body)
  return typeof id === 'string' ? world.tokens.get(id) : undefined
}

function invalidToken(body: unknown, token: PaymentToken | undefined, now: string): Failure[] {
  if (typeof tokenIdOf(body) !== 'string') return []
  const message = tokenFault(token, now)
  return message === undefined ? [] : [{ path: ['paymentToken'], message }]
}

function requireNotMerged(world: World, id: string): void {
  const merged = world.mergedCustomers.get(id)
  if (!merged) return
  throw new Problem(
    409,
    `Customer "${id}" was merged into "${merged.targetCustomerId}". Send the request to that id instead.`,
  )
}
