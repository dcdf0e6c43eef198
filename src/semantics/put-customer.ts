import type { CustomerRecord } from '#contract/customer'
import type { World } from '#database/world'
import { type Claims, requireCurrent } from './claims.ts'
import { readCustomerBody, type SentCustomer } from './customer-body.ts'
import { refused } from './refused.ts'
import type { Rules } from './rules.ts'
import { writeCustomer } from './write-customer.ts'

export interface PutCustomer extends SentCustomer {
  readonly id: string
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
  { id, body, tokens, claims, organizationId }: PutCustomer,
): { created: boolean; record: CustomerRecord } {
  const checked = readCustomerBody(world, rules, { id, body, tokens })

  const previous = world.customers.get(id)
  if (!previous && rules.mergedIds === 'conflict') requireNotMerged(world, id)
  if (rules.concurrency === 'revision') requireCurrent(id, previous?.revision, claims)

  const record = writeCustomer(world, rules, checked, { id, organizationId, previous })
  return { created: previous === undefined, record }
}

function requireNotMerged(world: World, id: string): void {
  const merged = world.mergedCustomers.get(id)
  if (merged) throw refused(({ mergedAway }) => mergedAway(id, merged.targetCustomerId))
}
