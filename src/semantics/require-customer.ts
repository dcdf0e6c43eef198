import type { CustomerRecord } from '#contract/customer'
import { Problem } from '#contract/problem'
import type { World } from '#database/world'

/** The customer with this id; throws 404, with the survivor's id when it was merged away. */
export function requireCustomer(world: World, id: string): CustomerRecord {
  const record = world.customers.get(id)
  if (record) return record
  const merged = world.mergedCustomers.get(id)
  throw new Problem(
    404,
    merged
      ? `Customer "${id}" was merged into "${merged.targetCustomerId}". Ask for that id instead.`
      : `No customer has the id "${id}". PUT /customers/${encodeURIComponent(id)} creates it.`,
  )
}
