import { urlOf } from '#engine/values/url'
import type { TimelineMessage, TimelineRecord } from './timeline-schemas.ts'

/** The message as it goes out: with a link that leads to where the client asked from. */
export function representMessage(record: TimelineRecord, base: string): TimelineMessage {
  const { customerId: _, ...message } = record
  return {
    ...message,
    _links: [
      { rel: 'self', href: urlOf(base, 'customers', record.customerId, 'timeline', record.id) },
    ],
  }
}
