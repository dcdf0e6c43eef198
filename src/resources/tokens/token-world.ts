import type { World } from '#database/world'
import type { Records } from '#engine/resource/records'
import type { LeadSourceRecord } from '../lead-source/lead-source-schemas.ts'
import type { InstrumentTables } from '../payment-instruments/instrument-world.ts'
import type { TokenRecord } from './token-record-schemas.ts'

type TokenTables = InstrumentTables & {
  readonly tokens: Records<TokenRecord>
  readonly leadSources: Records<LeadSourceRecord>
}

export type TokenWorld = World<TokenTables>
