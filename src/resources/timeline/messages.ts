import { checkBody } from '#engine/body/check-body'
import { unknownMembersOf } from '#engine/body/strangers'
import { Problem } from '#engine/problem/problem'
import type { Rules } from '#engine/rules'
import { formatTime } from '#engine/values/time'
import { urlOf } from '#engine/values/url'
import { requireCustomer } from '../owners/require-customer.ts'
import { twoColumns } from './tables.ts'
import { newMessageId, timelineOf } from './tell.ts'
import type { TimelineRecord, TimelineSchemas } from './timeline-schemas.ts'
import type { TimelineWorld } from './timeline-world.ts'

export interface MessagePath {
  readonly id: string
  readonly messageId: string
}

interface PostMessage {
  readonly timeline: TimelineSchemas
  readonly id: string
  readonly body: unknown
}

/**
 * Adds a message to a customer's timeline: a comment, unless it says that it is something else. What it
 * has as `customData` is shown as a table of two columns, as the API's documentation says.
 */
export function postMessage(
  world: TimelineWorld,
  rules: Rules,
  { timeline: { timelineInput, timelineMessage }, id, body }: PostMessage,
): TimelineRecord {
  const input = checkBody(timelineInput, body, (object) =>
    // Read-only members are no typing errors: clients send back what GET gave them.
    rules.strictBody ? unknownMembersOf(object, timelineInput, timelineMessage) : [],
  )
  // What happened before is told before.
  timelineOf(world, requireCustomer(world, id))

  const { type = 'customer-comment-created', customEventType = null, customData, message } = input
  const occurredTime = formatTime(world.now())
  return world.tables.timeline.put({
    id: newMessageId(world, id),
    customerId: id,
    type,
    customEventType,
    triggeredBy: 'direct-api',
    message: message ?? customEventType ?? '',
    ...(customData && { extraData: twoColumns('Custom data', customData) }),
    occurredTime,
  })
}

/** A message of a customer's timeline; throws 404 when there is no such customer, or no such message. */
export function requireMessage(
  world: TimelineWorld,
  { id, messageId }: MessagePath,
): TimelineRecord {
  const messages = timelineOf(world, requireCustomer(world, id))
  const found = messages.find((message) => message.id === messageId)
  if (found) return found
  const path = urlOf('', 'customers', id, 'timeline')
  throw new Problem(
    404,
    `Customer "${id}" has no timeline message "${messageId}". GET ${path} lists those that it has.`,
  )
}

/** Removes a message that was posted; throws 409 for one of the API's own, which are history. */
export function deleteMessage(world: TimelineWorld, path: MessagePath): void {
  const { id, triggeredBy, type } = requireMessage(world, path)
  if (triggeredBy === 'rebilly') {
    throw new Problem(
      409,
      `Message "${id}" (${type}) was written by the API, and is part of the customer's history. ` +
        'Delete only messages whose `triggeredBy` is not "rebilly".',
      { rule: 'history' },
    )
  }
  world.tables.timeline.delete(id)
}
