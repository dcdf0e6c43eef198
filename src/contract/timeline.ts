import * as z from 'zod/mini'
import { jsonObject } from './identifiers.ts'
import { link } from './tag.ts'
import { text } from './text.ts'
import { timelineRecord } from './timeline-record.ts'
import { timelineTypes } from './timeline-types.ts'

const timelineType = z.enum(
  timelineTypes,
  `must be one of the ${timelineTypes.length} types of timeline messages, such as "customer-comment-created" or "custom-event"`,
)

/** The body of `POST /customers/{id}/timeline`. The API requires none of its members. */
export const timelineInput = z.object({
  type: z.optional(timelineType),
  customEventType: z.optional(
    z.nullable(text(255).check(z.minLength(1, 'must not be empty (null says that there is none)'))),
  ),
  customData: z.optional(jsonObject),
  message: z.optional(z.string()),
})

const { customerId: _, ...shown } = timelineRecord.shape

/** A message of a customer's timeline as every response shows it. */
export const timelineMessage = z.object({
  ...shown,
  type: timelineType,
  _links: z.array(link('self')),
})

export type TimelineMessage = z.infer<typeof timelineMessage>
