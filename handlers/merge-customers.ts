import { mergeCustomers as merge } from '#semantics/merge-customers'
import type { Exchange } from './exchange.ts'
import { noContent } from './no-content.ts'

/** `DELETE /customers/{id}?targetCustomerId=`: the path's customer goes, the target stays. */
export function mergeCustomers({ params, query, world }: Exchange): Response {
  const { id = '' } = params
  merge(world, { id, targetCustomerId: query.get('targetCustomerId') })
  return noContent()
}
