import { picking } from '#engine/query/fields'
import { pageAnswer } from '#engine/query/page'
import { listQueryOf } from '#engine/query/query'
import { select } from '#engine/query/select'
import type { Answer } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { customerListing } from './customer-listing.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { embedding } from './expand.ts'
import { represent } from './represent-customer.ts'

/** `GET /customers`: one page of those that match, newest first unless `sort` says otherwise. */
export function listCustomers({
  query,
  base,
  world,
  rules,
}: Exchange<CustomerWorld, CustomerRules>): Answer {
  const { page, selection, expand, fields } = listQueryOf(query, customerListing, rules.lists)
  const { records, total } = select(world.tables.customers.all(), selection, page)
  const pick = picking(fields)
  const embed = embedding(expand)
  const customers = records.map((record) => pick(represent(record, { base, embed, world })))
  return pageAnswer(customers, { total, page })
}
