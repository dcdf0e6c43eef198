import type * as z from 'zod/mini'
import type { TimelineRecord } from '#resources/contracts/types'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { TimelineRecord as AnyTimelineRecord } from '#resources/timeline/timeline-schemas'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { makeTimelineMessage } from '../values/timeline-message.ts'

export interface TimelineMessageTransient extends FactoryTransient {
  of: CustomerRecord
}

/** Builds messages of a customer's timeline as the mock keeps them. */
export class TimelineMessageFactory<
  T extends AnyTimelineRecord = TimelineRecord,
> extends ContractFactory<T, TimelineMessageTransient> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.timelineMessage
  }

  get noun(): string {
    return 'a timeline message'
  }

  /**
   * A message of that customer's timeline, of a time in its life.
   *
   * @example
   * const customer = customerFactory.build()
   * timelineMessageFactory.of(customer).buildList(3)
   */
  of(customer: CustomerRecord): this {
    return this.with({ of: customer })
  }
}

export function generateTimelineMessage(
  options: Building<TimelineRecord, TimelineMessageTransient>,
): TimelineRecord {
  const source = sourceOf(options, 'timelineMessage')
  return makeTimelineMessage(source, options.transientParams.of) as TimelineRecord
}
