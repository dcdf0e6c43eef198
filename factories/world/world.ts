import type { WorldData, WorldRecord, WorldTable } from '#resources/world-format'
import type { WorldPreset } from '#resources/world-presets'
import { worldEntries } from './entries.ts'
import type { WorldOptions } from './options.ts'

/** A world with each of its tables. */
export type GeneratedWorld = Pick<WorldData, 'format' | 'version'> & {
  [Table in WorldTable]: WorldRecord<Table>[]
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
  const tables: Record<WorldTable, unknown[]> = {
    customers: [],
    tags: [],
    leadSources: [],
    instruments: [],
    tokens: [],
    timeline: [],
    mergedCustomers: [],
  }
  for (const { table, record } of worldEntries(options)) tables[table].push(record)
  return { format: 'rebilly-mock', version: 1, ...tables } as GeneratedWorld
}
