import { expect, it } from 'vitest'
import type { SentEvent } from '#engine/resource/sent-event'
import { lateDelivery } from '../../src/mock/events/late-delivery.ts'
import type { EventsOptions } from '../../src/mock/options/mock-options.ts'

/** The least and the most of the delays that 2000 events have. */
function delays(options: EventsOptions): [least: number, most: number] {
  const all: number[] = []
  const after = (delay: number) => {
    all.push(delay)
    return () => {}
  }
  const schedule = { after } as unknown as Parameters<typeof lateDelivery>[2]['schedule']
  const { send } = lateDelivery(options, 1, { schedule, deliver: async () => {} })
  for (let count = 0; count < 2000; count += 1) send({} as SentEvent)
  return [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))]
}

it.each<[EventsOptions, number, number]>([
  [{ delay: [50, 500] }, 50, 500],
  [{ delay: 30 }, 30, 30],
  [{ delay: 30, outOfOrder: true }, 0, 30],
  [{ outOfOrder: true }, 0, 100],
])('events with %j take from %i to %i milliseconds', (options, least, most) => {
  expect(delays(options)).toEqual([least, most])
})
