import * as z from 'zod/mini'
import type { CustomerRecord } from '#contract/customer'
import { customerId } from '#contract/identifiers'
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
      : `No customer has the id "${id}".${canBeCreated(id) ? ` PUT /customers/${id} creates it.` : ''}`,
  )
}

const canBeCreated = (id: string): boolean => z.safeParse(customerId, id).success
