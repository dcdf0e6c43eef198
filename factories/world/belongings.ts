import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { AnyEntry } from '#resources/world-format'
import { identifier } from '../source/identifier.ts'
import { Source } from '../source/source.ts'
import { readTime } from '../source/time.ts'
import { makeInstrument } from '../values/instrument.ts'
import { makeLeadSource } from '../values/lead-source.ts'
import { makeTimelineMessage } from '../values/timeline-message.ts'

/** The records of other tables that belong to one customer, which is the `index`th of the world. */
export function* belongingsOf(
  customer: CustomerRecord,
  { seed, index, everything }: { seed: number; index: number; everything: boolean },
): Generator<AnyEntry> {
  const source = new Source({ seed, factory: 'world', index })
  if (everything || source.at('leadSource').number.float() < 0.6) {
    const record = makeLeadSource(source.under('leadSource'), customer)
    yield { table: 'leadSources', record }
  }
  if (customer.defaultPaymentInstrument?.paymentInstrumentId !== undefined) {
    const record = makeInstrument(source.under('instrument'), {}, customer)
    yield { table: 'instruments', record }
  }
  yield { table: 'timeline', record: creationOf(customer, source.under('timeline.created')) }
  const messages = everything ? 3 : source.at('timeline').number.int({ min: 0, max: 2 })
  for (let message = 0; message < messages; message += 1) {
    const record = makeTimelineMessage(source.under(`timeline.${message}`), customer)
    yield { table: 'timeline', record }
  }
}

/** What the API writes itself when a customer is made. */
function creationOf({ id, createdTime }: CustomerRecord, source: Source) {
  return {
    id: identifier(source, 'id', 'tmln_', readTime(createdTime) ?? 0),
    customerId: id,
    type: 'customer-created',
    customEventType: null,
    triggeredBy: 'rebilly',
    message: 'Customer was created',
    occurredTime: createdTime,
  }
}
