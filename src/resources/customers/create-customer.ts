import { readCustomerBody, type SentCustomer } from './customer-body.ts'
import { freeId } from './customer-id.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'
import { writeCustomer } from './write-customer.ts'

export interface CreateCustomer extends Omit<SentCustomer, 'id'> {
  readonly organizationId: string
}

/** Makes a customer under an id of the mock's own; `id` and `revision` in the body say nothing. */
export function createCustomer(
  world: CustomerWorld,
  rules: CustomerRules,
  { organizationId, ...sent }: CreateCustomer,
): CustomerRecord {
  const checked = readCustomerBody(world, rules, sent)
  const id = freeId(world)
  return writeCustomer(world, rules, checked, { id, organizationId, previous: undefined })
}
