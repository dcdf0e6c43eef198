import type * as z from 'zod/mini'
import type { worldFormat, worldVersion } from '#database/world-format'
import type { KitResources } from './index.ts'

type Merged<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/** The tables of the kit's own resources. */
type KitTables = Merged<KitResources[number]['tables']>

/** The records of each. */
type WorldRecords = {
  [Table in keyof KitTables]: KitTables[Table] extends { schema(): Promise<infer Schema> }
    ? z.infer<Schema>
    : never
}

export type WorldTable = keyof WorldRecords

export type WorldRecord<Table extends WorldTable> = WorldRecords[Table]

/**
 * A whole world as plain JSON: what a mock starts from, what a snapshot holds, what a file keeps. A table
 * that is left out is empty. `counters` says how many ids each prefix has given, so that a world that is
 * loaded again never gives one twice.
 */
export type WorldData = {
  format: typeof worldFormat
  version: typeof worldVersion
  counters?: Record<string, number> | undefined
} & { [Table in WorldTable]?: WorldRecords[Table][] | undefined }

/** One record of a world, with the table that it belongs to: a line of a world as NDJSON. */
export type WorldEntry = {
  [Table in WorldTable]: { table: Table; record: WorldRecords[Table] }
}[WorldTable]
