import { claimsOf } from '#semantics/claims'
import { embedOf } from '#semantics/embed-of'
import { namesOf } from '#semantics/names'
import { putCustomer as upsertCustomer } from '#semantics/put-customer'
import { represent } from '#semantics/represent'
import { requireCustomer } from '#semantics/require-customer'
import { tokensFor } from '#semantics/tokens-for'
import { customerUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'

/** `PUT /customers/{id}`: 201 with `Location` on a free id, 200 on a taken one. */
export async function putCustomer(exchange: Exchange): Promise<Response> {
  const { request, query, base, organizationId, rules } = exchange
  const { id = '' } = exchange.params
  const body = await exchange.readBody()
  const embed = await embedOf(query)
  const tokens = await tokensFor(body)
  const { world } = exchange
  const claims = claimsOf(body, request.headers.get('if-match'))
  const { created, record } = upsertCustomer(world, rules, {
    id,
    body,
    tokens,
    claims,
    organizationId,
  })

  const customer = represent(record, { base, embed, world })
  if (!created) return jsonResponse(customer)
  return jsonResponse(customer, { status: 201, headers: { Location: customerUrl(base, id) } })
}

/** `GET /customers/{id}`. */
export async function getCustomer(exchange: Exchange): Promise<Response> {
  const { params, query, base } = exchange
  const { id = '' } = params
  const embed = await embedOf(query)
  const fields = namesOf(query, 'fields')
  const { world } = exchange
  const customer = represent(requireCustomer(world, id), { base, embed, world })
  if (fields.length === 0) return jsonResponse(customer)
  const partial = await import('#semantics/fields')
  return jsonResponse(partial.picking(fields)(customer))
}
