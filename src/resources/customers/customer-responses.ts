import { namesOf } from '#engine/query/names'
import { type Answer, json } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { urlOf } from '#engine/values/url'
import { claimsOf } from '#engine/write/claims'
import { requireCustomer } from '../owners/require-customer.ts'
import { loadedFor } from './customer-body.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { embedOf } from './embed-of.ts'
import { putCustomer as upsertCustomer } from './put-customer.ts'
import { represent } from './represent-customer.ts'

/** `PUT /customers/{id}`: 201 with `Location` on a free id, 200 on a taken one. */
export async function putCustomer(
  exchange: Exchange<CustomerWorld, CustomerRules>,
): Promise<Answer> {
  const { request, base, organizationId, rules } = exchange
  const { id = '' } = exchange.params
  const body = await exchange.readBody()
  const embed = await embedOf(exchange)
  const loaded = await loadedFor(body, rules.contract)
  const { world } = exchange
  const claims = claimsOf(body, request.headers.get('if-match'))
  const { created, record } = upsertCustomer(world, rules, {
    ...loaded,
    id,
    body,
    claims,
    organizationId,
  })

  const customer = represent(record, { base, embed, world })
  if (!created) return json(customer)
  return json(customer, { status: 201, headers: { Location: urlOf(base, 'customers', id) } })
}

/** `GET /customers/{id}`. */
export async function getCustomer(
  exchange: Exchange<CustomerWorld, CustomerRules>,
): Promise<Answer> {
  const { params, query, base } = exchange
  const { id = '' } = params
  const embed = await embedOf(exchange)
  const fields = namesOf(query, 'fields')
  const { world } = exchange
  const customer = represent(requireCustomer(world, id), { base, embed, world })
  if (fields.length === 0) return json(customer)
  const partial = await import('#engine/query/fields')
  return json(partial.picking(fields)(customer))
}
