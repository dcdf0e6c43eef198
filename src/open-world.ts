import type { World } from '#database/world'
import type { ResolvedOptions } from './options.ts'
import type { Keeper } from './persistence.ts'

/** Makes a world ready for requests: with its start data, and with what the options ask for besides. */
export async function openWorld(
  world: World,
  options: ResolvedOptions,
): Promise<Keeper | undefined> {
  await world.open()
  const { rules, persist } = options
  const asksForOwn = rules.paymentInstruments === 'known'
  if (rules.strictBody || rules.customFields || rules.websites || asksForOwn) {
    const checks = await import('#semantics/extra-checks')
    rules.extraChecks = checks.extraChecks(rules, world)
  }
  const begin = (each: World) => begun(each, options)
  if (!persist) return void (await begin(world))
  const persistence = await import('./persistence.ts')
  return persistence.persisted(world, persist, begin)
}

async function begun(world: World, options: ResolvedOptions): Promise<void> {
  const { customers, world: given } = options
  const isEmpty = customers === 0 || (Array.isArray(customers) && customers.length === 0)
  if (isEmpty && given === undefined) return
  const startData = await import('./start-data.ts')
  await startData.loadStartData(world, options)
}
