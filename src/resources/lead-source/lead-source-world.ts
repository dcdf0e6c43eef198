import type { World } from '#database/world'
import type { Records } from '#engine/resource/records'
import type { TimelineTables } from '../timeline/timeline-world.ts'
import type { LeadSourceRecord } from './lead-source-schemas.ts'

type LeadSourceTables = TimelineTables & {
  readonly leadSources: Records<LeadSourceRecord>
}

export type LeadSourceWorld = World<LeadSourceTables>
