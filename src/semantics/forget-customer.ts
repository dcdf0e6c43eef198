import { Problem } from '#contract/problem'
import type { World } from '#database/world'
import { forgetTimeline } from './timeline/tell.ts'

/** Removes a customer and all that belongs to it; throws a 404 problem for an unknown id. */
export function forgetCustomer(world: World, id: string): void {
  if (!world.customers.delete(id)) throw new Problem(404, `No customer has the id "${id}".`)
  world.leadSources.delete(id)
  world.instruments.deleteIn(id)
  forgetTimeline(world, id)
  const mergedInto = world.mergedCustomers.all().filter((each) => each.targetCustomerId === id)
  for (const each of mergedInto) world.mergedCustomers.delete(each.id)
}
