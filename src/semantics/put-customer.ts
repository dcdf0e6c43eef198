import * as z from 'zod/mini'
import type { CustomerRecord } from '#contract/customer'
import { customerId } from '#contract/identifiers'
import { invalid, Problem } from '#contract/problem'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import { type Claims, requireCurrent } from './claims.ts'
import { messageOf } from './messages.ts'
import { findUsableToken, instrumentOfToken, spendToken } from './payment-tokens.ts'
import type { Rules } from './rules.ts'
import { upsert } from './upsert.ts'
import { validate } from './validate.ts'

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
  requireValidId(id)
  const input = validate(body, rules)
  const now = formatTime(world.now())
  const token =
    input.paymentToken === undefined ? undefined : findUsableToken(world, input.paymentToken, now)

  const previous = world.customers.get(id)
  if (!previous && rules.mergedIds === 'conflict') requireNotMerged(world, id)
  if (rules.concurrency === 'revision') requireCurrent(id, previous?.revision, claims)

  const spent = token && { token, instrument: instrumentOfToken(world, token) }
  const next = upsert(previous, input, { id, organizationId, now, spent, rules })
  const record = next === previous ? previous : world.customers.put(next)
  if (token) spendToken(world, token, now)
  return { created: previous === undefined, record }
}

export function requireValidId(id: string): void {
  const result = z.safeParse(customerId, id)
  if (result.success) return
  throw invalid(
    result.error.issues.map((issue) => ({ field: 'id', message: messageOf(issue, id) })),
  )
}

function requireNotMerged(world: World, id: string): void {
  const merged = world.mergedCustomers.get(id)
  if (!merged) return
  throw new Problem(
    409,
    `Customer "${id}" was merged into "${merged.targetCustomerId}". Send the request to that id instead.`,
  )
}
