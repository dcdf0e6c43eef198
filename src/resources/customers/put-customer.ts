import { Refusal } from '#engine/problem/refusal'
import { type Claims, requireCurrent } from '#engine/write/claims'
import { readCustomerBody, type SentCustomer } from './customer-body.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'
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
  world: CustomerWorld,
  rules: CustomerRules,
  { claims, organizationId, ...sent }: PutCustomer,
): { created: boolean; record: CustomerRecord } {
  const { id } = sent
  const checked = readCustomerBody(world, rules, sent)

  const previous = world.tables.customers.get(id)
  if (!previous && rules.mergedIds === 'conflict') requireNotMerged(world, id)
  if (rules.concurrency === 'revision') {
    requireCurrent({ noun: 'customer', id }, previous?.revision, claims)
  }

  const record = writeCustomer(world, rules, checked, { id, organizationId, previous })
  return { created: previous === undefined, record }
}

function requireNotMerged(world: CustomerWorld, id: string): void {
  const merged = world.tables.mergedCustomers.get(id)
  if (!merged) return
  throw new Refusal(async () => {
    const { mergedAway } = await import('./merged-away.ts')
    return mergedAway(id, merged.targetCustomerId)
  })
}
