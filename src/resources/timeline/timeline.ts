import * as z from 'zod/mini'
import { jsonObject } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { customEventType, timelineRecord, timelineType } from './timeline-record.ts'

/** The body of `POST /customers/{id}/timeline`. The API requires none of its members. */
export const timelineInput = z.object({
  type: z.optional(timelineType),
  customEventType: z.optional(customEventType),
  customData: z.optional(jsonObject),
  message: z.optional(z.string()),
})

const { customerId: _, ...shown } = timelineRecord.shape

/** A message of a customer's timeline as every response shows it. */
export const timelineMessage = z.object({
  ...shown,
  _links: z.array(link('self')),
})

export type TimelineMessage = z.infer<typeof timelineMessage>
