import type { AnyEvent } from '#resources/customers/customer-event'
import type { CustomerChange, CustomerWorld } from '#resources/customers/customer-world'
import { eventOf } from '#resources/customers/event-of'
import type { ResolvedOptions } from '../options/resolve-options.ts'
import type { EventHub, Listening } from './events.ts'
import { lateDelivery } from './late-delivery.ts'

interface Surroundings {
  readonly world: CustomerWorld
  /** What links begin with. */
  readonly base: string
  readonly options: Pick<ResolvedOptions, 'events' | 'seed'>
}

/** Lets listeners hear of what happens in a world. */
export function eventHub(
  listeners: ReadonlySet<Listening>,
  { world, base, options }: Surroundings,
): EventHub {
  // Settles when the listeners are done; never rejects.
  const deliver = (event: AnyEvent): Promise<unknown> =>
    Promise.all(
      [...listeners]
        .filter(([type]) => type === '*' || type === event.eventType)
        .map(([, listener]) => call(listener as (event: AnyEvent) => unknown, event)),
    )

  const late = options.events && lateDelivery(options.events, options.seed, deliver)
  world.observers.add((change) => {
    // What nobody listens to is not kept for later.
    if (listeners.size === 0) return
    const event = eventOf(world, base, change as CustomerChange)
    if (late) late.send(event)
    else void deliver(event)
  })
  return late ?? { flush: async () => {}, reset() {} }
}

async function call(listener: (event: AnyEvent) => unknown, event: AnyEvent): Promise<void> {
  try {
    await listener(event)
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else console.error('[rebilly-mock] A listener of an event failed.', error)
  }
}
