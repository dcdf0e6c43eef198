import { invalid } from '../problem/invalid.ts'
import { Problem } from '../problem/problem.ts'
import type { InvalidField } from '../problem/problem-details.ts'
import type { Listing } from '../resource/listing.ts'
import type { Rules, ValueLists, VersionFacts } from '../rules.ts'
import { expandOf } from './expand.ts'
import { Budget } from './filter/budget.ts'
import { compileFilter } from './filter/compile.ts'
import { namesOf } from './names.ts'
import type { Page } from './page.ts'
import { searchFor } from './search.ts'
import type { Selection } from './select.ts'
import { sortKeysOf } from './sort.ts'

/** Reads the query of a list; one 422 names whatever is wrong with it. */
export function listQueryOf<T extends { readonly id: string }>(
  query: URLSearchParams,
  listing: Listing<T>,
  { lists, contract }: Pick<Rules, 'lists' | 'contract'>,
) {
  const [page, expand, selection] = together(
    () => pageOf(query, contract),
    () => (listing.expandable ? expandOf(query, listing.expandable) : []),
    () =>
      selectionOf(
        { filter: query.getAll('filter'), q: query.get('q'), sort: namesOf(query, 'sort') },
        listing,
        lists,
      ),
  )
  return { page, expand, selection, fields: namesOf(query, 'fields') }
}

/** Makes of the texts of `filter`, `q` and `sort` what `select` needs. */
export function selectionOf<T extends { readonly id: string }>(
  { filter, q, sort }: { filter: readonly string[]; q: string | null; sort: readonly string[] },
  listing: Listing<T>,
  lists: ValueLists,
): Selection<T> {
  const filters = filter.filter((each) => each !== '')
  const budget = new Budget()
  const [predicates, sortKeys] = together(
    () => filters.map((each) => compileFilter(each, { lists, budget, subject: listing })),
    () => sortKeysOf(sort, listing),
  )
  return { predicates: q ? [...predicates, searchFor(q, listing)] : predicates, sortKeys }
}

/** Reads `limit` (0 to 1000, 100 when left out) and `offset`; 422 names each bad one. */
export function pageOf(query: URLSearchParams, { largestOffset }: VersionFacts): Page {
  const faults: InvalidField[] = []
  const whole = (field: string, fallback: number, maximum: number, range: string) => {
    const text = query.get(field)
    if (text === null || text === '') return fallback
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= 0 && value <= maximum) return value
    faults.push({ field, message: `must be a whole number ${range}, not "${text.slice(0, 40)}"` })
    return fallback
  }
  const page = {
    limit: whole('limit', 100, 1000, 'from 0 to 1000'),
    offset: whole(
      'offset',
      0,
      largestOffset,
      largestOffset === Number.MAX_SAFE_INTEGER ? 'of 0 or more' : `from 0 to ${largestOffset}`,
    ),
  }
  if (faults.length > 0) throw invalid(faults, { rule: 'query' })
  return page
}

/** Runs readers that may each throw a 422; throws one with all their failures. */
function together<Values extends unknown[]>(
  ...readers: { [Position in keyof Values]: () => Values[Position] }
): Values {
  const faults: InvalidField[] = []
  const values: unknown[] = []
  for (const read of readers) {
    try {
      values.push(read())
    } catch (error) {
      if (!(error instanceof Problem && error.invalidFields)) throw error
      faults.push(...error.invalidFields)
    }
  }
  if (faults.length > 0) throw invalid(faults, { rule: 'query' })
  return values as Values
}
