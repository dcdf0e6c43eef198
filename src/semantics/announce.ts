import type { CustomerChange } from '#database/change'
import type { World } from '#database/world'

/** Lets a change of a customer be known, once it is stored. */
export function announce(world: World, change: CustomerChange): void {
  const { untold, observers } = world
  if (change.type !== 'customer-created') untold.add(change)
  for (const observer of observers) observer(change)
}
