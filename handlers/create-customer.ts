import { createCustomer as create } from '#semantics/create-customer'
import { embedOf } from '#semantics/embed-of'
import { represent } from '#semantics/represent'
import { tokensFor } from '#semantics/tokens-for'
import { customerUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'

/** `POST /customers`: 201 with `Location`, under an id of the mock's own. */
export async function createCustomer(exchange: Exchange): Promise<Response> {
  const { query, base, organizationId, rules } = exchange
  const body = await exchange.readBody()
  const embed = await embedOf(query)
  const tokens = await tokensFor(body)
  const { world } = exchange
  const record = create(world, rules, { body, tokens, organizationId })

  const headers = { Location: customerUrl(base, record.id) }
  return jsonResponse(represent(record, { base, embed, world }), { status: 201, headers })
}
