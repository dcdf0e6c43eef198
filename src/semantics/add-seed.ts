import type { CustomerRecord } from '#contract/customer'
import { Problem } from '#contract/problem'
import type { World } from '#database/world'
import { announce } from './announce.ts'
import type { Rules } from './rules.ts'
import { type CustomerSeed, seedRecord } from './seed-record.ts'
import { rememberTags } from './tags/seed-tags.ts'

/** Adds a customer with members that only a server sets; throws 422, or 409 for an id that is taken. */
export function addSeed(world: World, rules: Rules, seed: CustomerSeed): CustomerRecord {
  const record = seedRecord(world, rules, seed)
  if (world.customers.get(record.id)) {
    throw new Problem(
      409,
      `Customer "${record.id}" exists. Use \`put\` to change it, or another id.`,
    )
  }
  rememberTags(world, record.tags)
  const customer = world.customers.put(record)
  announce(world, { type: 'customer-created', customer })
  return customer
}
