import type { CustomerRecord } from '#contract/customer'
import { plainCopy } from '#database/plain-copy'
import type { World } from '#database/world'
import type { Rules } from '#semantics/rules'
import { type CustomerSeed, seedRecord } from '#semantics/seed-record'
import type { ResolvedOptions } from './options.ts'

/** The records that a mock begins with, and to which `reset` returns; throws for invalid start data. */
export async function startRecords(
  world: World,
  { customers, seed, rules }: ResolvedOptions,
): Promise<CustomerRecord[]> {
  if (typeof customers !== 'number') {
    const records = customers.map((each, position) => startRecord(world, rules, each, position))
    requireDistinctIds(records)
    return records
  }
  const { seedCustomers } = await import('#factories/index')
  const { organizationId } = rules
  return seedCustomers(customers, seed).map((record) => ({ ...record, organizationId }))
}

function startRecord(world: World, rules: Rules, seed: CustomerSeed, position: number) {
  try {
    return seedRecord(world, rules, plainCopy(seed))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Failed to load the mock's start data, \`customers[${position}]\`: ${reason}`)
  }
}

function requireDistinctIds(records: readonly CustomerRecord[]): void {
  const positions = new Map<string, number>()
  for (const [position, { id }] of records.entries()) {
    const first = positions.get(id)
    if (first !== undefined) {
      throw new Error(
        `Failed to load the mock's start data: \`customers[${position}]\` has the id "${id}" of \`customers[${first}]\`. Give it another.`,
      )
    }
    positions.set(id, position)
  }
}
