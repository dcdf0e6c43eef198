import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import { announce } from './announce.ts'

/** Saves a customer as it is, as another editor's save would: a new revision; does nothing without one. */
export function touchCustomer(world: World, id: string): void {
  const previous = world.customers.get(id)
  if (!previous) return
  const customer = world.customers.put({
    ...previous,
    revision: previous.revision + 1,
    updatedTime: formatTime(world.now()),
  })
  announce(world, { type: 'customer-updated', customer, previous })
}
