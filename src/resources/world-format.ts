import type { ClockSetting } from '#database/world-clock'
import type { worldFormat, worldVersion } from '#database/world-format'
import type { defaultVersion } from './contracts/default-version.ts'
import type { ContractVersion } from './contracts/index.ts'
import type {
  CustomerRecord,
  InstrumentRecord,
  TagRecord,
  TimelineRecord,
  TokenRecord,
} from './contracts/types.ts'
import type { LeadSourceRecord } from './lead-source/lead-source-schemas.ts'
import type { MergedCustomer } from './owners/merged-customer.ts'

/** The tables of the kit's own resources, in a version of the API, with the records of each. */
interface WorldRecords<Version extends ContractVersion> {
  customers: CustomerRecord<Version>
  tags: TagRecord<Version>
  leadSources: LeadSourceRecord
  instruments: InstrumentRecord<Version>
  tokens: TokenRecord<Version>
  timeline: TimelineRecord<Version>
  mergedCustomers: MergedCustomer
}

export type WorldTable = keyof WorldRecords<ContractVersion>

export type WorldRecord<
  Table extends WorldTable,
  Version extends ContractVersion = typeof defaultVersion,
> = WorldRecords<Version>[Table]

/**
 * A whole world as plain JSON: what a mock starts from, what a snapshot holds, what a file keeps. A table
 * that is left out is empty. `counters` says how many ids each prefix has given, so that a world that is
 * loaded again never gives one twice; `clock` how its clock stands.
 */
export type WorldData<Version extends ContractVersion = typeof defaultVersion> = {
  format: typeof worldFormat
  version: typeof worldVersion
  /** Where the JSON Schema is by which an editor checks it; a mock does not look. */
  $schema?: string | undefined
  counters?: Record<string, number> | undefined
  clock?: ClockSetting | undefined
} & { [Table in WorldTable]?: WorldRecord<Table, Version>[] | undefined }

/** One record of a world, with the table that it belongs to: a line of a world as NDJSON. */
export type WorldEntry<Version extends ContractVersion = typeof defaultVersion> = {
  [Table in WorldTable]: { table: Table; record: WorldRecord<Table, Version> }
}[WorldTable]

/** The same of whatever version. */
export interface AnyEntry {
  readonly table: WorldTable
  readonly record: { readonly id: string }
}
