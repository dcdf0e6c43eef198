import type { CustomerRecord } from '#contract/customer'
import type { World } from '#database/world'
import { customerListing } from './customer-listing.ts'
import { namesIn } from './names.ts'
import { type Page, selectionOf } from './query.ts'
import type { ValueLists } from './rules.ts'
import { select } from './select.ts'

/** The parameters of `GET /customers` that choose and order. */
export interface CustomerQuery extends Partial<Page> {
  filter?: string
  q?: string
  sort?: string | readonly string[]
}

/** The customers that a query selects; throws the `Problem` that `GET /customers` would answer. */
export function findCustomers(
  world: World,
  lists: ValueLists,
  { filter = '', q, sort = [], limit = Number.POSITIVE_INFINITY, offset = 0 }: CustomerQuery,
): CustomerRecord[] {
  const names = namesIn([sort].flat())
  const asked = { filter: [filter], q: q ?? null, sort: names }
  const selection = selectionOf(asked, customerListing, lists)
  return select(world.customers.all(), selection, { limit, offset }).records
}
