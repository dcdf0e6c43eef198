import { formatTime } from '#engine/values/time'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { TimelineRecord } from '#resources/timeline/timeline-schemas'
import { identifier } from '../source/identifier.ts'
import type { Source } from '../source/source.ts'
import { DAY, REFERENCE_TIME, readTime, timeBetween } from '../source/time.ts'

const messages: Pick<TimelineRecord, 'type' | 'message' | 'triggeredBy'>[] = [
  {
    type: 'customer-comment-created',
    message: 'Called about the last invoice.',
    triggeredBy: 'direct-api',
  },
  { type: 'primary-address-changed', message: 'Primary address changed.', triggeredBy: 'rebilly' },
  { type: 'custom-fields-changed', message: 'Custom fields changed.', triggeredBy: 'rebilly' },
  { type: 'email-message-sent', message: 'E-mail message sent.', triggeredBy: 'app' },
]

/** A message of a customer's timeline, of a time between its creation and its last change. */
export function makeTimelineMessage(source: Source, customer?: CustomerRecord): TimelineRecord {
  const from = readTime(customer?.createdTime) ?? REFERENCE_TIME - 30 * DAY
  const to = readTime(customer?.updatedTime) ?? REFERENCE_TIME
  const occurred = timeBetween(source.at('occurredTime'), from, to)
  const { type, message, triggeredBy } = source.at('type').helpers.arrayElement(messages)
  return {
    id: identifier(source, 'id', 'tmln_', occurred),
    customerId: customer?.id ?? identifier(source, 'customerId', 'cus_', from),
    type,
    customEventType: null,
    triggeredBy,
    message,
    occurredTime: formatTime(new Date(occurred)),
  }
}
