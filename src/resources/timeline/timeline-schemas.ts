import * as z from 'zod/mini'
import { jsonObject, resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime, text } from '#engine/schema/text'

/** The type of a message which only its sender knows. */
const customEventType = z.nullable(
  text(255).check(z.minLength(1, 'must not be empty (null says that there is none)')),
)

/** Who or what wrote a message: the API itself, an app of the organization, or a caller of the API. */
const timelineTrigger = z.enum(['rebilly', 'app', 'direct-api'])

/** All that is said of timelines, with the types of messages that a version of the API has. */
export function timelineSchemas<const Type extends string>(types: readonly Type[]) {
  const timelineType: z.ZodMiniType<Type> = z.enum(
    types,
    `must be one of the ${types.length} types of timeline messages, such as "customer-comment-created" or "custom-event"`,
  )
  const shown = {
    id: resourceId,
    type: timelineType,
    customEventType,
    triggeredBy: timelineTrigger,
    message: z.string(),
    extraData: z.optional(jsonObject),
    occurredTime: dateTime(),
  }
  const { id, ...others } = shown
  return {
    /** A message of a customer's timeline as the database keeps it. */
    timelineRecord: z.object({ id, customerId: resourceId, ...others }),
    /** The same as every response shows it. */
    timelineMessage: z.object({ ...shown, _links: z.array(link('self')) }),
    /** The body of `POST /customers/{id}/timeline`. The API requires none of its members. */
    timelineInput: z.object({
      type: z.optional(timelineType),
      customEventType: z.optional(customEventType),
      customData: z.optional(jsonObject),
      message: z.optional(z.string()),
    }),
  }
}

export type TimelineSchemas = ReturnType<typeof timelineSchemas<string>>
export type TimelineRecord = z.infer<TimelineSchemas['timelineRecord']>
export type TimelineMessage = z.infer<TimelineSchemas['timelineMessage']>
