import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { CustomerRecord } from '#resources/contracts/types'
import type { AnyEntry, WorldEntry } from '#resources/world-format'
import type { WorldPreset } from '#resources/world-presets'
import { identifier } from '../source/identifier.ts'
import { Source } from '../source/source.ts'
import { REFERENCE_TIME } from '../source/time.ts'
import { belongingsOf } from './belongings.ts'
import { customersOf } from './customers.ts'
import { type WorldOptions, worldOptionsOf } from './options.ts'
import { makeTokens } from './tokens.ts'

/**
 * The records of a world one at a time, each with its table: customer by customer with all that belongs
 * to it, so that there may be more than memory holds. Throws for options that cannot be.
 *
 * @example
 * for (const { table, record } of worldEntries({ customers: 100_000 })) console.log(table, record.id)
 */
export function worldEntries<Version extends ContractVersion = typeof defaultVersion>(
  given: WorldOptions<Version> | WorldPreset = {},
): Generator<WorldEntry<Version>> {
  const entries: Generator<unknown> = entriesOf(worldOptionsOf(given))
  return entries as Generator<WorldEntry<Version>>
}

function* entriesOf(options: WorldOptions): Generator<AnyEntry> {
  const { preset, seed = 1 } = options
  const tags = new Set<string>()
  let index = 0
  let first: CustomerRecord | undefined
  for (const customer of customersOf(options)) {
    first ??= customer
    for (const record of customer.tags) {
      if (!tags.has(record.id)) yield { table: 'tags', record }
      tags.add(record.id)
    }
    yield { table: 'customers', record: customer }
    yield* belongingsOf(customer, { seed, index, everything: preset === 'single' })
    index += 1
  }
  if (!first) return
  for (const record of makeTokens(seed)) yield { table: 'tokens', record }
  if (preset === 'demo') yield { table: 'mergedCustomers', record: mergedInto(first, seed) }
}

/** A duplicate that is gone: its id still leads to the customer that it was merged into. */
function mergedInto({ id: targetCustomerId }: CustomerRecord, seed: number) {
  const source = new Source({ seed, factory: 'world', index: 0 })
  return { id: identifier(source, 'merged', 'cus_', REFERENCE_TIME), targetCustomerId }
}
