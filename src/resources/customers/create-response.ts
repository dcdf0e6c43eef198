import { type Answer, json } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { urlOf } from '#engine/values/url'
import { createCustomer as create } from './create-customer.ts'
import { loadedFor } from './customer-body.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { embedOf } from './embed-of.ts'
import { represent } from './represent-customer.ts'

/** `POST /customers`: 201 with `Location`, under an id of the mock's own. */
export async function createCustomer(
  exchange: Exchange<CustomerWorld, CustomerRules>,
): Promise<Answer> {
  const { base, organizationId, rules } = exchange
  const body = await exchange.readBody()
  const embed = await embedOf(exchange)
  const loaded = await loadedFor(body, rules.contract)
  const { world } = exchange
  const record = create(world, rules, { ...loaded, body, organizationId })

  const headers = { Location: urlOf(base, 'customers', record.id) }
  return json(represent(record, { base, embed, world }), { status: 201, headers })
}
