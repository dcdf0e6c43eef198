import { claimsOf } from '#semantics/claims'
import { customerListing } from '#semantics/customer-listing'
import { pick } from '#semantics/fields'
import { parse } from '#semantics/parse'
import { putCustomer as upsertCustomer } from '#semantics/put-customer'
import { expandOf, listQueryOf, namesOf } from '#semantics/query'
import { represent } from '#semantics/represent'
import { requireCustomer } from '#semantics/require-customer'
import { select } from '#semantics/select'
import { customerUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'

/** `PUT /customers/{id}`: 201 with `Location` on a free id, 200 on a taken one. */
export async function putCustomer(exchange: Exchange): Promise<Response> {
  const { request, query, base, organizationId, world, rules } = exchange
  const { id = '' } = exchange.params
  const body = await parse(request, rules.maxBodySize)
  const expand = expandOf(query)
  const claims = claimsOf(body, request.headers.get('if-match'))
  const { created, record } = upsertCustomer(world, rules, { id, body, claims, organizationId })

  const customer = represent(record, { base, expand, world })
  if (!created) return jsonResponse(customer)
  return jsonResponse(customer, { status: 201, headers: { Location: customerUrl(base, id) } })
}

/** `GET /customers/{id}`. */
export function getCustomer({ params, query, base, world }: Exchange): Response {
  const { id = '' } = params
  const expand = expandOf(query)
  const record = requireCustomer(world, id)
  return jsonResponse(pick(represent(record, { base, expand, world }), namesOf(query, 'fields')))
}

/** `GET /customers`: one page of those that match, newest first unless `sort` says otherwise. */
export function listCustomers({ query, base, world, rules }: Exchange): Response {
  const { page, selection, expand, fields } = listQueryOf(query, customerListing, rules.lists)
  const { records, total } = select(world.customers.all(), selection, page)
  return jsonResponse(
    records.map((record) => pick(represent(record, { base, expand, world }), fields)),
    {
      headers: {
        'Pagination-Total': String(total),
        'Pagination-Limit': String(page.limit),
        'Pagination-Offset': String(page.offset),
      },
    },
  )
}
