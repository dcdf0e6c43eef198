import * as z from 'zod/mini'
import { jsonObject, resourceId } from '#engine/schema/identifiers'
import { dateTime, text } from '#engine/schema/text'
import { timelineTypes } from './timeline-types.ts'

export const timelineType = z.enum(
  timelineTypes,
  `must be one of the ${timelineTypes.length} types of timeline messages, such as "customer-comment-created" or "custom-event"`,
)

/** The type of a message which only its sender knows. */
export const customEventType = z.nullable(
  text(255).check(z.minLength(1, 'must not be empty (null says that there is none)')),
)

/** Who or what wrote a message: the API itself, an app of the organization, or a caller of the API. */
const timelineTrigger = z.enum(['rebilly', 'app', 'direct-api'])

/** A message of a customer's timeline as the database keeps it. */
export const timelineRecord = z.object({
  id: resourceId,
  customerId: resourceId,
  type: timelineType,
  customEventType,
  triggeredBy: timelineTrigger,
  message: z.string(),
  extraData: z.optional(jsonObject),
  occurredTime: dateTime(),
})

export type TimelineRecord = z.infer<typeof timelineRecord>
