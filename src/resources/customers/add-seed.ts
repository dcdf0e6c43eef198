import { Problem } from '#engine/problem/problem'
import { rememberTags } from '../tags/seed-tags.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'
import { seedContract } from './seed-contract.ts'
import { type CustomerSeed, type Seeding, seedRecord } from './seed-record.ts'

/** What start data is made by. */
export const seedingBy = async (rules: CustomerRules): Promise<Seeding> => ({
  rules,
  contract: await seedContract(rules),
})

/** Adds a customer with members that only a server sets; throws 422, or 409 for an id that is taken. */
export function addSeed(
  world: CustomerWorld,
  { rules, contract }: Seeding,
  seed: CustomerSeed,
): CustomerRecord {
  const record = seedRecord(world, { rules, contract }, seed)
  if (world.tables.customers.get(record.id)) {
    throw new Problem(
      409,
      `Customer "${record.id}" exists. Use \`put\` to change it, or another id.`,
    )
  }
  rememberTags(world, record.tags)
  const customer = world.tables.customers.put(record)
  world.announce({ table: 'customers', type: 'customer-created', record: customer })
  return customer
}
