import { type TimelineRecord, timelineRecord } from '#contract/timeline-record'
import type { Listing } from '../listing.ts'
import { textKey, timeKey } from '../sort.ts'

/** How the messages of one timeline are listed. */
export const timelineListing: Listing<TimelineRecord> = {
  noun: 'a timeline message',
  schema: timelineRecord,
  sortable: {
    occurredTime: ({ occurredTime }) => timeKey(occurredTime),
    type: ({ type }) => textKey(type),
    triggeredBy: ({ triggeredBy }) => textKey(triggeredBy),
  },
  defaultSort: '-occurredTime',
  textsOf: ({ message, customEventType }) => [message, customEventType],
}
