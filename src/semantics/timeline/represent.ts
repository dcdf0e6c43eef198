import type { TimelineMessage } from '#contract/timeline'
import type { TimelineRecord } from '#contract/timeline-record'
import { messageUrl } from '../urls.ts'

/** The message as it goes out: with a link that leads to where the client asked from. */
export function representMessage(record: TimelineRecord, base: string): TimelineMessage {
  const { customerId: _, ...message } = record
  return {
    ...message,
    _links: [{ rel: 'self', href: messageUrl(base, record.customerId, record.id) }],
  }
}
