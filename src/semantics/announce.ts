import type { CustomerChange } from '#database/change'
import type { World } from '#database/world'

/** As many changes wait for the timeline to be read; with twice as many the older half is dropped. */
const remembered = 5000

/** Lets a change of a customer be known, once it is stored. */
export function announce(world: World, change: CustomerChange): void {
  const { untold, observers } = world
  if (change.type !== 'customer-created' && untold.push(change) >= 2 * remembered) {
    untold.splice(0, remembered)
  }
  for (const observer of observers) observer(change)
}
