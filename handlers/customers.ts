import { claimsOf } from '#semantics/claims'
import { expandOf } from '#semantics/expand'
import { namesOf } from '#semantics/names'
import { putCustomer as upsertCustomer } from '#semantics/put-customer'
import { represent } from '#semantics/represent'
import { requireCustomer } from '#semantics/require-customer'
import { customerUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'

/** `PUT /customers/{id}`: 201 with `Location` on a free id, 200 on a taken one. */
export async function putCustomer(exchange: Exchange): Promise<Response> {
  const { request, query, base, organizationId, rules } = exchange
  const { id = '' } = exchange.params
  const body = await exchange.readBody()
  const { world } = exchange
  const expand = expandOf(query)
  const claims = claimsOf(body, request.headers.get('if-match'))
  const { created, record } = upsertCustomer(world, rules, { id, body, claims, organizationId })

  const customer = represent(record, { base, expand, world })
  if (!created) return jsonResponse(customer)
  return jsonResponse(customer, { status: 201, headers: { Location: customerUrl(base, id) } })
}

/** `GET /customers/{id}`. */
export async function getCustomer({ params, query, base, world }: Exchange): Promise<Response> {
  const { id = '' } = params
  const expand = expandOf(query)
  const fields = namesOf(query, 'fields')
  const customer = represent(requireCustomer(world, id), { base, expand, world })
  if (fields.length === 0) return jsonResponse(customer)
  const { picking } = await import('#semantics/fields')
  return jsonResponse(picking(fields)(customer))
}
