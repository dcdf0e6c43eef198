import { coded } from '#engine/problem/mock-error'
import { namesIn } from '#engine/query/names'
import type { Page } from '#engine/query/page'
import { selectionOf } from '#engine/query/query'
import { select } from '#engine/query/select'
import type { ValueLists } from '#engine/rules'
import type { CustomerReading } from './customer-contract.ts'
import { customerListing } from './customer-listing.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'

/** The parameters of `GET /customers` that choose and order. */
export interface CustomerQuery extends Partial<Page> {
  filter?: string
  q?: string
  sort?: string | readonly string[]
}

interface Finding {
  readonly lists: ValueLists
  readonly reading: CustomerReading
}

/** The customers that a query selects; throws the `Problem` that `GET /customers` would answer. */
export function findCustomers(
  world: CustomerWorld,
  { lists, reading }: Finding,
  query: CustomerQuery,
): CustomerRecord[] {
  checkQuery(query)
  const { filter = '', q, sort = [], limit = Number.POSITIVE_INFINITY, offset = 0 } = query
  const names = namesIn([sort].flat())
  const asked = { filter: [filter], q: q ?? null, sort: names }
  const selection = selectionOf(asked, customerListing(reading), lists)
  return select(world.tables.customers.all(), selection, { limit, offset }).records
}

const isCount = (value: unknown) =>
  value === undefined || value === Number.POSITIVE_INFINITY || Number(value) >= 0
const isText = (value: unknown) => value === undefined || typeof value === 'string'

const members: Readonly<Record<keyof CustomerQuery, (value: unknown) => boolean>> = {
  filter: isText,
  q: isText,
  sort: (value) => isText(value) || Array.isArray(value),
  limit: isCount,
  offset: isCount,
}

/** TypeScript would stop these; without it a slip would select every customer. */
function checkQuery(query: object): void {
  for (const [name, value] of Object.entries(query)) {
    const holds = Object.hasOwn(members, name) ? members[name as keyof CustomerQuery] : undefined
    if (holds?.(value)) continue
    const fault = holds ? `cannot be ${JSON.stringify(value)}` : 'is no part of a query'
    const known = Object.keys(members).join(', ')
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(`Failed to find customers: \`${name}\` ${fault}. There are ${known}.`),
    )
  }
}
