import { type Answer, noContent } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { mergeCustomers as merge } from './merge-customers.ts'

/** `DELETE /customers/{id}?targetCustomerId=`: the path's customer goes, the target stays. */
export function mergeCustomers({
  params,
  query,
  world,
}: Exchange<CustomerWorld, CustomerRules>): Answer {
  const { id = '' } = params
  merge(world, { id, targetCustomerId: query.get('targetCustomerId') })
  return noContent
}
