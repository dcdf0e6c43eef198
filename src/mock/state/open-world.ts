import type { Keeper } from '#database/persistence/persisted'
import type { World, WorldState } from '#database/world'
import type { CustomerWorld } from '#resources/customers/customer-world'
import type { ResolvedOptions } from '../options/resolve-options.ts'
import { generatedRecords } from './generated-records.ts'

/**
 * Makes a world ready for requests: with its start data, or what another world starts with, and with what the options
 * ask for besides.
 */
export async function openWorld(
  world: CustomerWorld,
  options: ResolvedOptions,
  start?: WorldState,
  more?: Begin,
): Promise<Keeper | undefined> {
  await world.open()
  const { rules, persist } = options
  const asksForOwn = rules.paymentInstruments === 'known'
  if (rules.strictBody || rules.customFields || rules.websites || asksForOwn) {
    const checks = await import('#resources/customers/extra-checks')
    const { contract } = rules
    const writing = await contract.customerWriting()
    const reading = await contract.customerReading()
    rules.extraChecks = checks.extraChecks(rules, world, { writing, reading })
  }
  if (start) return void world.beginAs(start)
  const begin = (each: World) => begun(each as CustomerWorld, options, more)
  if (!persist) return void (await begin(world))
  const persistence = await import('#database/persistence/persisted')
  const { tellAll } = await import('#resources/timeline/tell')
  const settle = (each: World) => tellAll(each as CustomerWorld)
  const add = async (each: World, tables: readonly string[]) => {
    if (Object.keys(options.records).length === 0) return
    const startRecords = await import('./start-records.ts')
    await startRecords.addStartRecords(each as CustomerWorld, options, tables)
    more?.(each, tables)
  }
  return persistence.persisted(world, persist, { begin, add, settle })
}

/** Begins what a document has, beside the rest; in a world that goes on, some tables of it alone, or throws and leaves them empty. */
export type Begin = (world: World, only?: readonly string[]) => void

async function begun(
  world: CustomerWorld,
  options: ResolvedOptions,
  more: Begin | undefined,
): Promise<void> {
  await loadCustomers(world, options)
  if (Object.keys(options.records).length === 0) return
  const startRecords = await import('./start-records.ts')
  await startRecords.loadStartRecords(world, options)
  more?.(world)
}

async function loadCustomers(world: CustomerWorld, options: ResolvedOptions): Promise<void> {
  const { customers, world: given } = options
  const isEmpty = customers === 0 || (Array.isArray(customers) && customers.length === 0)
  if (isEmpty && given === undefined) return
  if (typeof customers === 'number' && given === undefined) {
    // What makes them is all that need be loaded, and nothing is loaded before it.
    return world.begin(await generatedRecords({ customers }, options))
  }
  const startData = await import('./start-data.ts')
  await startData.loadStartData(world, options)
}
