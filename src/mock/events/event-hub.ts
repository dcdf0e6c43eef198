import type { Change } from '#database/change'
import type { World } from '#database/world'
import type { Resource } from '#engine/resource/resource'
import type { SentEvent } from '#engine/resource/sent-event'
import { scheduleOf } from '../clock/schedule.ts'
import type { ResolvedOptions } from '../options/resolve-options.ts'
import { changeNews, hearDirectWrites } from './change-news.ts'
import type { EventHub, Listening } from './events.ts'
import { lateDelivery } from './late-delivery.ts'

interface Surroundings {
  readonly world: World
  readonly resources: readonly Resource[]
  /** What links begin with. */
  readonly base: string
  readonly options: Pick<ResolvedOptions, 'events' | 'seed'>
}

/** Lets listeners hear of what happens in a world. */
export function eventHub(
  listeners: ReadonlySet<Listening>,
  { world, resources, base, options }: Surroundings,
): EventHub {
  // Settles when the listeners are done; never rejects.
  const deliver = (event: SentEvent): Promise<unknown> =>
    Promise.all(
      [...listeners]
        .filter(([type]) => type === '*' || type === event.eventType)
        .map(([, listener]) => call(listener, event)),
    )

  const eventOf = (change: Change): SentEvent | undefined => {
    const resource = resources.find(({ tables }) => Object.hasOwn(tables, change.table))
    return resource?.eventOf?.(change as never, { base, world }) as SentEvent | undefined
  }
  const ways = { schedule: scheduleOf(world.clock), deliver }
  const late = options.events && lateDelivery(options.events, options.seed, ways)
  world.observers.add((change) => {
    // What nobody listens to is not kept for later.
    if (listeners.size === 0) return
    const event = eventOf(change)
    if (!event) return
    if (late) late.send(event)
    else void deliver(event)
  })
  const news = changeNews(() =>
    [...listeners]
      .filter(([type]) => type === '')
      .map(
        ([, listener]) =>
          () =>
            call(listener),
      ),
  )
  hearDirectWrites(world, news.changed)
  return { ...(late ?? { flush: async () => {}, reset() {} }), ...news }
}

async function call(listener: (event: never) => unknown, event?: SentEvent): Promise<void> {
  try {
    await listener(event as never)
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else console.error('[rebilly-mock] A listener of an event failed.', error)
  }
}
