import { createCustomer as create } from '#semantics/create-customer'
import { expandOf } from '#semantics/expand'
import { represent } from '#semantics/represent'
import { customerUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'

/** `POST /customers`: 201 with `Location`, under an id of the mock's own. */
export async function createCustomer(exchange: Exchange): Promise<Response> {
  const { query, base, organizationId, rules } = exchange
  const body = await exchange.readBody()
  const { world } = exchange
  const expand = expandOf(query)
  const record = create(world, rules, { body, organizationId })

  const headers = { Location: customerUrl(base, record.id) }
  return jsonResponse(represent(record, { base, expand, world }), { status: 201, headers })
}
