import { coded } from '#engine/problem/mock-error'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { AnyEvent, EventPayloads } from '#resources/contracts/types'

/** The types of events, and `*` for all of them. */
export type EventType = keyof EventPayloads | '*'

/** What the event about a record of a resource of yours sends. */
export interface ResourceEvent {
  readonly eventType: string
  readonly _embedded: Readonly<Record<string, object>>
  readonly _links: readonly { readonly rel: string; readonly href: string }[]
}

/** Those about records of a resource of yours: `website-created`, `website-updated`. */
type OwnType = `${string}-created` | `${string}-updated`

type Payload<
  Type extends string,
  Version extends ContractVersion,
> = Type extends keyof EventPayloads
  ? EventPayloads<Version>[Type]
  : Type extends '*'
    ? AnyEvent<Version>
    : ResourceEvent

/** The API's webhooks about customers, and the like about what you declared, as events in the process. */
export interface MockEvents<Version extends ContractVersion = typeof defaultVersion> {
  /**
   * Calls a listener with each event of a type, after the write and before its response; returns a
   * function that ends this. What a listener throws, or rejects with, is reported and changes no response.
   *
   * @example
   * const off = mock.events.on('customer-updated', ({ customerId, _embedded }) =>
   *   console.log(customerId, _embedded.customer.revision),
   * )
   */
  on<Type extends EventType | OwnType>(
    type: Type,
    listener: (event: Payload<Type, Version>) => unknown,
  ): () => void
  /**
   * Calls a listener when data or time are other ones by something else than the app's requests: the mock's own methods,
   * the panel, a write to `mock.db`, a reset. It is for caches of queries; of changes that come together it is told
   * once. Returns a function that ends this.
   *
   * @example
   * const off = mock.events.onChange(() => queryClient.invalidateQueries())
   */
  onChange(listener: () => unknown): () => void
  /**
   * Delivers at once what the option `events` holds back, in the order in which it would arrive; settles
   * when the listeners are done.
   *
   * @example
   * await mock.events.flush()
   */
  flush(): Promise<void>
}

/** A listener, and what it listens to: nothing but changes, where that has no name. */
export type Listening = readonly [type: string, listener: (event: never) => unknown]

/** What makes events of changes and delivers them. */
export interface EventHub {
  flush(): Promise<unknown>
  /** Tells of a change that no request of the app has made. */
  changed(): void
  /** Forgets what is on its way. */
  reset(): void
}

/** The types of a mock's events; while they are pending, others may come. */
export type KnownTypes = string[] & { isPending?: boolean }

/** Keeps the listeners. What serves them is loaded with the first one. */
export class Events implements MockEvents<ContractVersion> {
  /** Settles when the next write will be heard; a write waits for that. */
  hub: Promise<EventHub> | undefined
  readonly #types: KnownTypes
  readonly #listeners = new Set<Listening>()
  readonly #load: (listeners: ReadonlySet<Listening>) => Promise<EventHub>

  constructor(types: KnownTypes, load: (listeners: ReadonlySet<Listening>) => Promise<EventHub>) {
    this.#types = types
    this.#load = load
  }

  on: MockEvents<ContractVersion>['on'] = (type, listener) => {
    const isType = this.#types.isPending || type === '*' || this.#types.includes(type)
    if (!isType || typeof listener !== 'function') {
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `Failed to listen to ${JSON.stringify(type)}. Give one of ${this.#types.join(', ')}, *, and a function.`,
        ),
      )
    }
    return this.#add([type, listener])
  }

  onChange: MockEvents['onChange'] = (listener) => this.#add(['', listener])

  flush: MockEvents['flush'] = async () => {
    await (await this.hub)?.flush()
  }

  #add(entry: Listening): () => void {
    this.#listeners.add(entry)
    this.hub ??= this.#load(this.#listeners)
    return () => void this.#listeners.delete(entry)
  }
}
