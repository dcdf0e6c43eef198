import { Problem } from '#engine/problem/problem'
import { goingWith, referrersOf } from '#engine/references/belongings'
import { forgetTimeline } from '../timeline/tell.ts'
import type { CustomerWorld } from './customer-world.ts'

/** Removes a customer and all that belongs to it; throws a 404 problem for an unknown id. */
export function forgetCustomer(world: CustomerWorld, id: string): void {
  const record = world.tables.customers.get(id)
  if (!record) throw new Problem(404, `No customer has the id "${id}".`)
  const going = goingWith({ table: 'customers', record }, (table, of) =>
    referrersOf(world, table, of),
  )
  world.tables.customers.delete(id)
  for (const each of going) world.table(each.table).delete(each.record.id)
  world.tables.leadSources.delete(id)
  forgetTimeline(world, id)
  const mergedInto = world.tables.mergedCustomers
    .all()
    .filter((each) => each.targetCustomerId === id)
  for (const each of mergedInto) world.tables.mergedCustomers.delete(each.id)
}
