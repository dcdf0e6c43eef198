import type { CustomerRecord } from '#contract/customer'
import type { World } from '#database/world'
import { readCustomerBody, type SentCustomer } from './customer-body.ts'
import { freeId } from './customer-id.ts'
import type { Rules } from './rules.ts'
import { writeCustomer } from './write-customer.ts'

export interface CreateCustomer extends Omit<SentCustomer, 'id'> {
  readonly organizationId: string
}

/** Makes a customer under an id of the mock's own; `id` and `revision` in the body say nothing. */
export function createCustomer(
  world: World,
  rules: Rules,
  { body, tokens, organizationId }: CreateCustomer,
): CustomerRecord {
  const checked = readCustomerBody(world, rules, { body, tokens })
  const id = freeId(world)
  return writeCustomer(world, rules, checked, { id, organizationId, previous: undefined })
}
