import type { TimelineRecord } from './timeline-schemas.ts'
import type { Modification, Subject, TimelineWorld } from './timeline-world.ts'
import { type Words, wordsOf } from './words.ts'

/** A customer's timeline, in the order of what happened. */
export function timelineOf(world: TimelineWorld, customer: Subject): TimelineRecord[] {
  const written = [...world.tables.timeline.in(customer.id)]
  if (!written.some(isCreation)) written.push(tellCreation(world, customer))
  for (const change of world.untold.takeAbout(customer.id))
    written.push(...tellChange(world, change as Modification))
  return written
}

/** Tells all that no timeline tells of yet, except of customers that are no more. */
export function tellAll(world: TimelineWorld): void {
  for (const change of world.untold) {
    const customer = world.tables.customers.get(change.record.id)
    if (!customer) continue
    if (!hasBegun(world, customer.id)) tellCreation(world, customer)
    tellChange(world, change as Modification)
  }
  world.untold.replace([])
}

/** Adds what is no change of the customer itself. */
export function addToTimeline(
  world: TimelineWorld,
  customer: Subject,
  time: string,
  words: readonly Words[],
): void {
  // What happened before is told before.
  timelineOf(world, customer)
  for (const each of words) write(world, customer.id, time, each)
}

/** The id of a customer's next message; what other customers do never moves it. */
export const newMessageId = (world: TimelineWorld, customerId: string): string =>
  world.newId('tmln_', (id) => world.tables.timeline.get(id) !== undefined, streamOf(customerId))

const streamOf = (customerId: string) => `tmln_/${customerId}`

/** Gives a customer's whole timeline to the customer that it is merged into. */
export function moveTimeline(world: TimelineWorld, source: Subject, target: Subject): void {
  timelineOf(world, target)
  for (const message of timelineOf(world, source)) {
    world.tables.timeline.put({ ...message, customerId: target.id })
  }
}

/** Drops all that was and would be told about a customer, and how many messages it had. */
export function forgetTimeline(world: TimelineWorld, id: string): void {
  world.untold.takeAbout(id)
  world.tables.timeline.deleteIn(id)
  world.sequence.forget(streamOf(id))
}

const tellCreation = (world: TimelineWorld, { id, createdTime }: Subject): TimelineRecord =>
  write(world, id, createdTime, { type: 'customer-created', message: 'Customer was created' })

const tellChange = (world: TimelineWorld, change: Modification): TimelineRecord[] => {
  const { id, updatedTime } = change.record
  return wordsOf(change).map((words) => write(world, id, updatedTime, words))
}

function hasBegun(world: TimelineWorld, id: string): boolean {
  for (const message of world.tables.timeline.in(id)) if (isCreation(message)) return true
  return false
}

/** The API's own; a caller may post a message of the same type. */
const isCreation = ({ type, triggeredBy }: TimelineRecord) =>
  type === 'customer-created' && triggeredBy === 'rebilly'

const write = (
  world: TimelineWorld,
  customerId: string,
  time: string,
  words: Words,
): TimelineRecord =>
  world.tables.timeline.put({
    id: newMessageId(world, customerId),
    customerId,
    customEventType: null,
    triggeredBy: 'rebilly',
    ...words,
    occurredTime: time,
  })
