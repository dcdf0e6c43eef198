import type { WorldData, WorldEntry, WorldRecord } from '#resources/world-format'
import type { WorldPreset } from '#resources/world-presets'
import { worldEntries } from './entries.ts'
import type { WorldOptions } from './options.ts'

/** The tables that are filled here. */
type MadeTable = WorldEntry['table'] & keyof typeof none

/** A world with each of the tables that are filled here. */
export type GeneratedWorld = Pick<WorldData, 'format' | 'version'> & {
  [Table in MadeTable]: WorldRecord<Table>[]
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
export function world(options: WorldOptions | WorldPreset = {}): GeneratedWorld {
  const tables: Record<string, unknown[]> = structuredClone(none)
  for (const { table, record } of worldEntries(options)) tables[table]?.push(record)
  return { format: 'rebilly-mock', version: 1, ...tables } as GeneratedWorld
}
