import { customerListing } from '#semantics/customer-listing'
import { embedding } from '#semantics/expand'
import { picking } from '#semantics/fields'
import { listQueryOf } from '#semantics/query'
import { represent } from '#semantics/represent'
import { select } from '#semantics/select'
import type { Exchange } from './exchange.ts'
import { pageResponse } from './page-response.ts'

/** `GET /customers`: one page of those that match, newest first unless `sort` says otherwise. */
export function listCustomers({ query, base, world, rules }: Exchange): Response {
  const { page, selection, expand, fields } = listQueryOf(query, customerListing, rules.lists)
  const { records, total } = select(world.customers.all(), selection, page)
  const pick = picking(fields)
  const embed = embedding(expand)
  const customers = records.map((record) => pick(represent(record, { base, embed, world })))
  return pageResponse(customers, { total, page })
}
