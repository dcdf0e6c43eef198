import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { WorldData, WorldRecord, WorldTable } from '#resources/world-format'
import type { WorldPreset } from '#resources/world-presets'
import { worldEntries } from './entries.ts'
import type { WorldOptions } from './options.ts'

/** The tables that are filled here. */
type MadeTable = WorldTable & keyof typeof none

/** A world with each of the tables that are filled here. */
export type GeneratedWorld<Version extends ContractVersion = typeof defaultVersion> = Pick<
  WorldData,
  'format' | 'version'
> & {
  [Table in MadeTable]: WorldRecord<Table, Version>[]
}

const none = {
  customers: [],
  tags: [],
  leadSources: [],
  instruments: [],
  tokens: [],
  timeline: [],
  mergedCustomers: [],
}

/**
 * Makes customers and all that belongs to them, as plain JSON: tags, lead sources, payment instruments,
 * timelines, and payment tokens. The same options give the same bytes. Throws for options that cannot be.
 *
 * @example
 * const mock = createMock({ world: world({ customers: 100, seed: 7 }) })
 * @example
 * world('demo').customers.length // 25
 */
export function world<Version extends ContractVersion = typeof defaultVersion>(
  options: WorldOptions<Version> | WorldPreset = {},
): GeneratedWorld<Version> {
  const tables: Record<string, unknown[]> = structuredClone(none)
  for (const { table, record } of worldEntries(options)) tables[table]?.push(record)
  return { format: 'rebilly-mock', version: 1, ...tables } as unknown as GeneratedWorld<Version>
}
