import type { AnyEvent, EventPayloads } from '#contract/customer-event'

/** The types of events, and `*` for all of them. */
export type EventType = keyof EventPayloads | '*'

type Payload<Type extends EventType> = Type extends keyof EventPayloads
  ? EventPayloads[Type]
  : AnyEvent

/** The API's webhooks about customers, as events in the process. */
export interface MockEvents {
  /**
   * Calls a listener with each event of a type, after the write and before its response; returns a
   * function that ends this. What a listener throws, or rejects with, is reported and changes no response.
   *
   * @example
   * const off = mock.events.on('customer-updated', ({ customerId, _embedded }) =>
   *   console.log(customerId, _embedded.customer.revision),
   * )
   */
  on<Type extends EventType>(type: Type, listener: (event: Payload<Type>) => unknown): () => void
  /**
   * Delivers at once what the option `events` holds back, in the order in which it would arrive; settles
   * when the listeners are done.
   *
   * @example
   * await mock.events.flush()
   */
  flush(): Promise<void>
}

/** How events get to the listeners when not at once. */
export interface Delivery {
  send(event: AnyEvent): void
  flush(): Promise<unknown>
  /** Forgets what is on its way, and begins anew. */
  reset(): void
}

const types: EventType[] = ['customer-created', 'customer-updated', 'customer-merged', '*']

/** The events of one mock: what its users see, and what its parts do with them. */
export class Events implements MockEvents {
  /** Set once, before the first event. */
  delivery: Delivery | undefined
  readonly #listeners = new Set<readonly [EventType, (event: never) => unknown]>()

  on: MockEvents['on'] = (type, listener) => {
    if (!types.includes(type) || typeof listener !== 'function') {
      throw new TypeError(
        `Failed to listen to ${JSON.stringify(type)}. Give one of ${types.join(', ')}, and a function.`,
      )
    }
    const entry = [type, listener] as const
    this.#listeners.add(entry)
    return () => void this.#listeners.delete(entry)
  }

  flush: MockEvents['flush'] = async () => {
    await this.delivery?.flush()
  }

  /** Sends an event, which is made only if there is a listener at this moment. */
  announce(make: () => AnyEvent): void {
    if (this.#listeners.size === 0) return
    if (this.delivery) this.delivery.send(make())
    else void this.deliver(make())
  }

  /** Settles when the listeners are done; never rejects. */
  deliver(event: AnyEvent): Promise<unknown> {
    return Promise.all(
      [...this.#listeners]
        .filter(([type]) => type === '*' || type === event.eventType)
        .map(async ([, listener]) => {
          try {
            await listener(event as never)
          } catch (error) {
            report(error)
          }
        }),
    )
  }
}

function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else console.error('[rebilly-mock] A listener of an event failed.', error)
}
