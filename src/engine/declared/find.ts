import { namesIn } from '../query/names.ts'
import type { Page } from '../query/page.ts'
import { selectionOf } from '../query/query.ts'
import { select } from '../query/select.ts'
import type { Listing } from '../resource/listing.ts'
import type { StoredRecord } from '../resource/world-view.ts'
import type { Rules } from '../rules.ts'

interface Query extends Partial<Page> {
  readonly filter?: string
  readonly q?: string
  readonly sort?: string | readonly string[]
}

/** The records that a query selects; throws the 422 that the list would answer. */
export function found(
  listing: Listing<StoredRecord>,
  all: readonly StoredRecord[],
  { lists }: Pick<Rules, 'lists'>,
  query: Query,
): StoredRecord[] {
  const { filter = '', q, sort = [], limit = Number.POSITIVE_INFINITY, offset = 0 } = query
  const asked = { filter: [filter], q: q ?? null, sort: namesIn([sort].flat()) }
  return select(all, selectionOf(asked, listing, lists), { limit, offset }).records
}
