import type { WorldRecords } from '#database/world'
import type { WorldPreset } from '#resources/world-presets'
import type { ResolvedOptions } from '../options/resolve-options.ts'

/** The records of a world that the factories make, which are loaded for that alone. */
export async function generatedRecords(
  which: { readonly customers: number } | { readonly preset: WorldPreset },
  { seed, rules: { contract, organizationId, currency } }: ResolvedOptions,
): Promise<WorldRecords> {
  const { world } = await import('#factories/world/world')
  const {
    format: _,
    version: __,
    ...records
  } = world({
    ...which,
    contract: contract.version,
    seed,
    organizationId,
    currency,
  })
  return records
}
