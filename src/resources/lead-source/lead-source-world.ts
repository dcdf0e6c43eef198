import type { Records } from '#database/records'
import type { World } from '#database/world'
import type { TimelineTables } from '../timeline/timeline-world.ts'
import type { LeadSourceRecord } from './lead-source.ts'

export type LeadSourceTables = TimelineTables & {
  readonly leadSources: Records<LeadSourceRecord>
}

export type LeadSourceWorld = World<LeadSourceTables>
