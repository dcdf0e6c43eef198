import { Sequence } from '#database/sequence'
import type { SentEvent } from '#engine/resource/sent-event'
import type { Schedule } from '../clock/schedule.ts'
import type { EventsOptions } from '../options/mock-options.ts'
import type { EventHub } from './events.ts'

/** An event on its way. */
interface Parcel {
  readonly event: SentEvent
  /** In milliseconds. */
  readonly delay: number
  arrived?: true
  /** Takes it back. */
  cancel(): void
}

interface Ways {
  readonly schedule: Schedule
  readonly deliver: (event: SentEvent) => Promise<unknown>
}

interface LateDelivery extends Omit<EventHub, 'changed'> {
  send(event: SentEvent): void
}

/**
 * Delivers events as a network would. What it does follows from the seed and the order of the events
 * alone; the mock's clock decides only how much of it has happened by now.
 */
export function lateDelivery(
  options: EventsOptions,
  seed: number,
  { schedule, deliver }: Ways,
): LateDelivery {
  const { duplicates = 0, outOfOrder = false } = options
  const sequence = new Sequence(seed)
  const [least, most] = rangeOf(options)
  let onTheWay: Parcel[] = []

  function post(event: SentEvent): void {
    if (most === 0) return void deliver(event)
    const delay = least + sequence.fraction('delay') * (most - least)
    const parcel: Parcel = { event, delay, cancel: schedule.after(delay, () => arrive(parcel)) }
    onTheWay.push(parcel)
  }

  function arrive(parcel: Parcel): Promise<unknown> {
    parcel.arrived = true
    // In order, a parcel waits for those before it.
    const first = outOfOrder ? -1 : onTheWay.findIndex(({ arrived }) => !arrived)
    const free = first < 0 ? onTheWay : onTheWay.slice(0, first)
    const here = free.filter(({ arrived }) => arrived)
    onTheWay = onTheWay.filter((each) => !here.includes(each))
    return Promise.all(here.map(({ event }) => deliver(event)))
  }

  function takeAll(): Parcel[] {
    const all = onTheWay
    onTheWay = []
    for (const { cancel } of all) cancel()
    return all
  }

  return {
    send(event) {
      post(event)
      if (sequence.fraction('duplicate') < duplicates) post(event)
    },
    flush() {
      const all = takeAll()
      if (outOfOrder) all.sort((a, b) => a.delay - b.delay)
      return Promise.all(all.map(({ event }) => deliver(event)))
    },
    reset() {
      takeAll()
      sequence.restore(new Map())
    },
  }
}

function rangeOf({ delay, outOfOrder }: EventsOptions): readonly [least: number, most: number] {
  if (Array.isArray(delay)) return delay
  // What takes the same time each time overtakes nothing.
  if (outOfOrder) return [0, delay ?? 100]
  return [delay ?? 0, delay ?? 0]
}
