import type { Instrument } from '#contract/instrument'
import type { InstrumentRecord } from '#contract/instrument-record'
import { expandOf } from '#semantics/expand'
import { instrumentListing } from '#semantics/instrument-listing'
import { listQueryOf } from '#semantics/query'
import { represent } from '#semantics/represent'
import { representInstrument } from '#semantics/represent-instrument'
import { requireInstrument } from '#semantics/require-instrument'
import { select } from '#semantics/select'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'
import { pageResponse } from './page-response.ts'

/** `GET /payment-instruments`: one page of those that match, newest first unless `sort` says otherwise. */
export function listInstruments({ query, base, world, rules }: Exchange): Response {
  const { page, selection, expand } = listQueryOf(query, instrumentListing, rules.lists)
  const { records, total } = select(world.instruments.all(), selection, page)
  const items = records.map((record) => withCustomer(record, expand, { base, world }))
  return pageResponse(items, { total, page })
}

/** `GET /payment-instruments/{id}`. */
export function getInstrument({ params, query, base, world }: Exchange): Response {
  const expand = expandOf(query, instrumentListing.expandable)
  const record = requireInstrument(world, params.id ?? '')
  return jsonResponse(withCustomer(record, expand, { base, world }))
}

/** With `expand=customer` under `_embedded`. */
function withCustomer(
  record: InstrumentRecord,
  expand: readonly string[],
  { base, world }: Pick<Exchange, 'base' | 'world'>,
): Instrument {
  const instrument = representInstrument(record, base)
  if (expand.length === 0) return instrument
  const customer = world.customers.get(record.customerId)
  const shown = customer && represent(customer, { base, world })
  return { ...instrument, _embedded: shown ? { customer: shown } : {} }
}
