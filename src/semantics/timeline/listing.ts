import { type TimelineRecord, timelineRecord } from '#contract/timeline-record'
import type { Listing } from '../listing.ts'
import { textKey, timeKey } from '../sort.ts'

/**
 * How the messages of one timeline are listed. Their times are whole seconds, so what happened within
 * one of them is ordered by its place in the timeline.
 */
export function timelineListing(timeline: readonly TimelineRecord[]): Listing<TimelineRecord> {
  const places = new Map(timeline.map(({ id }, place) => [id, String(place).padStart(9, '0')]))
  return {
    noun: 'a timeline message',
    schema: timelineRecord,
    sortable: {
      occurredTime: ({ id, occurredTime }) => `${timeKey(occurredTime)} ${places.get(id)}`,
      type: ({ type }) => textKey(type),
      triggeredBy: ({ triggeredBy }) => textKey(triggeredBy),
    },
    defaultSort: '-occurredTime',
    textsOf: ({ message, customEventType }) => [message, customEventType],
  }
}
