import type { Change } from '#database/change'
import type { World } from '#database/world'
import type { Records } from '#engine/resource/records'
import type { LeadSourceRecord } from '../lead-source/lead-source-schemas.ts'
import type { MergedCustomer } from '../owners/merged-customer.ts'
import type { InstrumentTables } from '../payment-instruments/instrument-world.ts'
import type { TagRecord } from '../tags/tag-schemas.ts'
import type { TimelineRecord } from '../timeline/timeline-schemas.ts'
import type { TokenRecord } from '../tokens/token-record-schemas.ts'
import type { CustomerRecord } from './customer-schemas.ts'

export type CustomerTables = InstrumentTables & {
  readonly customers: Records<CustomerRecord>
  readonly mergedCustomers: Records<MergedCustomer>
  readonly tags: Records<TagRecord>
  readonly leadSources: Records<LeadSourceRecord>
  readonly timeline: Records<TimelineRecord>
  readonly tokens: Records<TokenRecord>
}

export type CustomerWorld = World<CustomerTables>

export type CustomerChange = Change<CustomerRecord>
