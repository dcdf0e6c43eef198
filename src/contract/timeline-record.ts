import * as z from 'zod/mini'
import { jsonObject, resourceId } from './identifiers.ts'
import { dateTime } from './text.ts'

/** Who or what wrote a message: the API itself, an app of the organization, or a caller of the API. */
const timelineTrigger = z.enum(['rebilly', 'app', 'direct-api'])

/** A message of a customer's timeline as the database keeps it. */
export const timelineRecord = z.object({
  id: resourceId,
  customerId: resourceId,
  type: z.string(),
  customEventType: z.nullable(z.string()),
  triggeredBy: timelineTrigger,
  message: z.string(),
  extraData: z.optional(jsonObject),
  occurredTime: dateTime(),
})

export type TimelineRecord = z.infer<typeof timelineRecord>
