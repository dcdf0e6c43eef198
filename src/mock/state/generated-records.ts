import type { WorldRecords } from '#database/world'
import type { WorldPreset } from '#resources/world-presets'
import type { ResolvedOptions } from '../options/resolve-options.ts'

/** What factories of the default version do not bring, so that only a mock of that version loads it. */
const others: Readonly<Record<string, (() => Promise<void>) | undefined>> = {
  '2026-08': async () => (await import('#factories/contracts/know-2026-08')).know2026(),
}

/** The records of a world that the factories make, which are loaded for that alone. */
export async function generatedRecords(
  which: { readonly customers: number } | { readonly preset: WorldPreset },
  { seed, rules: { contract, organizationId, currency } }: ResolvedOptions,
): Promise<WorldRecords> {
  const [{ world }] = await Promise.all([
    import('#factories/world/world'),
    others[contract.version]?.(),
  ])
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
