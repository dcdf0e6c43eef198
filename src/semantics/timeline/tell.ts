import type { CustomerRecord } from '#contract/customer'
import type { TimelineRecord } from '#contract/timeline-record'
import type { World } from '#database/world'
import { type Words, wordsOf } from './words.ts'

/** A customer's timeline, in the order of what happened. */
export function timelineOf(world: World, customer: CustomerRecord): TimelineRecord[] {
  const { id, createdTime } = customer
  const written = writtenAbout(world, id)
  if (!written.some(isCreation)) {
    const words = { type: 'customer-created', message: 'Customer was created' } as const
    written.push(write(world, id, createdTime, words))
  }
  for (const change of takeUntold(world, id)) {
    const { updatedTime } = change.customer
    for (const words of wordsOf(change)) written.push(write(world, id, updatedTime, words))
  }
  return written
}

/** The id of a customer's next message; what other customers do never moves it. */
export const newMessageId = (world: World, customerId: string, time: string): string =>
  world.newId('tmln_', Date.parse(time), `tmln_/${customerId}`)

/** Gives a customer's whole timeline to the customer that it is merged into. */
export function moveTimeline(world: World, source: CustomerRecord, target: CustomerRecord): void {
  timelineOf(world, target)
  for (const message of timelineOf(world, source)) {
    world.timeline.put({ ...message, customerId: target.id })
  }
}

/** Drops all that was and would be told about a customer. */
export function forgetTimeline(world: World, id: string): void {
  takeUntold(world, id)
  for (const message of writtenAbout(world, id)) world.timeline.delete(message.id)
}

const writtenAbout = (world: World, id: string) =>
  world.timeline.all().filter(({ customerId }) => customerId === id)

/** The API's own; a caller may post a message of the same type. */
const isCreation = ({ type, triggeredBy }: TimelineRecord) =>
  type === 'customer-created' && triggeredBy === 'rebilly'

function takeUntold(world: World, id: string) {
  const isMine = ({ customer }: World['untold'][number]) => customer.id === id
  const mine = world.untold.filter(isMine)
  if (mine.length > 0) world.untold = world.untold.filter((change) => !isMine(change))
  return mine
}

const write = (world: World, customerId: string, time: string, words: Words): TimelineRecord =>
  world.timeline.put({
    id: newMessageId(world, customerId, time),
    customerId,
    customEventType: null,
    triggeredBy: 'rebilly',
    ...words,
    occurredTime: time,
  })
