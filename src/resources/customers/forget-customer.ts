import { Problem } from '#engine/problem/problem'
import { forgetTimeline } from '../timeline/tell.ts'
import type { CustomerWorld } from './customer-world.ts'

/** Removes a customer and all that belongs to it; throws a 404 problem for an unknown id. */
export function forgetCustomer(world: CustomerWorld, id: string): void {
  if (!world.tables.customers.delete(id)) throw new Problem(404, `No customer has the id "${id}".`)
  world.tables.leadSources.delete(id)
  world.tables.instruments.deleteIn(id)
  forgetTimeline(world, id)
  const mergedInto = world.tables.mergedCustomers
    .all()
    .filter((each) => each.targetCustomerId === id)
  for (const each of mergedInto) world.tables.mergedCustomers.delete(each.id)
}
