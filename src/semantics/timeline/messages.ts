import { checkBody } from '#contract/check-body'
import { Problem } from '#contract/problem'
import { formatTime } from '#contract/time'
import { timelineInput, timelineMessage } from '#contract/timeline'
import type { TimelineRecord } from '#contract/timeline-record'
import type { World } from '#database/world'
import { requireCustomer } from '../require-customer.ts'
import type { Rules } from '../rules.ts'
import { strangers } from '../strict-body.ts'
import { timelineUrl } from '../urls.ts'
import { twoColumns } from './tables.ts'
import { newMessageId, timelineOf } from './tell.ts'

// Read-only members are no typing errors: clients send back what GET gave them.
const known = new Set([...Object.keys(timelineInput.shape), ...Object.keys(timelineMessage.shape)])

export interface MessagePath {
  readonly id: string
  readonly messageId: string
}

/**
 * Adds a message to a customer's timeline: a comment, unless it says that it is something else. What it
 * has as `customData` is shown as a table of two columns, as the API's documentation says.
 */
export function postMessage(
  world: World,
  rules: Rules,
  { id, body }: { readonly id: string; readonly body: unknown },
): TimelineRecord {
  const input = checkBody(timelineInput, body, (object) =>
    rules.strictBody ? strangers(object, known) : [],
  )
  // What happened before is told before.
  timelineOf(world, requireCustomer(world, id))

  const { type = 'customer-comment-created', customEventType = null, customData, message } = input
  const occurredTime = formatTime(world.now())
  return world.timeline.put({
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
export function requireMessage(world: World, { id, messageId }: MessagePath): TimelineRecord {
  const messages = timelineOf(world, requireCustomer(world, id))
  const found = messages.find((message) => message.id === messageId)
  if (found) return found
  const path = timelineUrl('', id)
  throw new Problem(
    404,
    `Customer "${id}" has no timeline message "${messageId}". GET ${path} lists those that it has.`,
  )
}

/** Removes a message that was posted; throws 409 for one of the API's own, which are history. */
export function deleteMessage(world: World, path: MessagePath): void {
  const { id, triggeredBy, type } = requireMessage(world, path)
  if (triggeredBy === 'rebilly') {
    throw new Problem(
      409,
      `Message "${id}" (${type}) was written by the API, and is part of the customer's history. ` +
        'Delete only messages whose `triggeredBy` is not "rebilly".',
      { rule: 'history' },
    )
  }
  world.timeline.delete(id)
}
