import type { CustomerRecord } from '#contract/customer'
import type { World } from '#database/world'
import { refused } from './refused.ts'

/** The customer with this id; throws 404, with the survivor's id when it was merged away. */
export function requireCustomer(world: World, id: string): CustomerRecord {
  const record = world.customers.get(id)
  if (record) return record
  const merged = world.mergedCustomers.get(id)
  throw refused(({ noCustomer }) => noCustomer(id, merged?.targetCustomerId))
}
