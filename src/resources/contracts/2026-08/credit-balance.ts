import * as z from 'zod/mini'
import { type Answer, json } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { text } from '#engine/schema/text'
import type { CustomerWorld } from '../../customers/customer-world.ts'
import { requireCustomer } from '../../owners/require-customer.ts'

export const creditBalance = z.object({
  balances: z.array(
    z.object({ currency: text(3).check(z.minLength(3)), unallocatedAmount: z.number() }),
  ),
})

/** `GET /customers/{id}/credit-balance`: the mock knows of no credit, in the currency of the customer's revenue. */
export function getCreditBalance({ params, world }: Exchange<CustomerWorld>): Answer {
  const { lifetimeRevenue } = requireCustomer(world, params.id ?? '')
  return json({ balances: [{ currency: lifetimeRevenue.currency, unallocatedAmount: 0 }] })
}
