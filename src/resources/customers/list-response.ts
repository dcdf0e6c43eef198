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
export async function listCustomers(
  exchange: Exchange<CustomerWorld, CustomerRules>,
): Promise<Answer> {
  const { query, base, rules } = exchange
  const listing = customerListing(await rules.contract.customerReading())
  const { world } = exchange
  const { page, selection, expand, fields } = listQueryOf(query, listing, rules)
  const { records, total } = select(world.tables.customers.all(), selection, page)
  const pick = picking(fields)
  const embed = embedding(expand, exchange.embed)
  const customers = records.map((record) => pick(represent(record, { base, embed, world })))
  return pageAnswer(customers, { total, page })
}
