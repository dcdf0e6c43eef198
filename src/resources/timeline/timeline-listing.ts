import { textKey, timeKey } from '#engine/query/sort'
import type { Listing } from '#engine/resource/listing'
import type { TimelineRecord, TimelineSchemas } from './timeline-schemas.ts'

/** How the messages of one timeline are listed. */
export const timelineListing = ({ timelineRecord }: TimelineSchemas): Listing<TimelineRecord> => ({
  noun: 'a timeline message',
  schema: timelineRecord,
  sortable: {
    occurredTime: ({ occurredTime }) => timeKey(occurredTime),
    type: ({ type }) => textKey(type),
    triggeredBy: ({ triggeredBy }) => textKey(triggeredBy),
  },
  defaultSort: '-occurredTime',
  textsOf: ({ message, customEventType }) => [message, customEventType],
})
