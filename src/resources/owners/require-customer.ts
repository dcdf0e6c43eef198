import type { World } from '#database/world'
import { Refusal } from '#engine/problem/refusal'
import type { Records } from '#engine/resource/records'
import type { MergedCustomer } from './merged-customer.ts'

interface Identified {
  readonly id: string
}

/** What is asked for the customer that something belongs to. */
export type OwnerTables<Customer extends Identified = Identified> = {
  readonly customers: Records<Customer>
  readonly mergedCustomers: Records<MergedCustomer>
}

/** The customer with this id; throws 404, with the survivor's id when it was merged away. */
export function requireCustomer<Customer extends Identified>(
  world: World<OwnerTables<Customer>>,
  id: string,
): Customer {
  const record = world.tables.customers.get(id)
  if (record) return record
  const merged = world.tables.mergedCustomers.get(id)
  throw new Refusal(async () => {
    const { noCustomer } = await import('./no-customer.ts')
    return noCustomer(id, merged?.targetCustomerId)
  })
}
