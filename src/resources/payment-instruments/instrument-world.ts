import type { World } from '#database/world'
import type { Records } from '#engine/resource/records'
import type { InstrumentRecord } from './instrument-schemas.ts'

export type InstrumentTables = { readonly instruments: Records<InstrumentRecord> }

export type InstrumentWorld = World<InstrumentTables>
