import { expandOf } from '#engine/query/expand'
import { pageAnswer } from '#engine/query/page'
import { listQueryOf } from '#engine/query/query'
import { select } from '#engine/query/select'
import { type Answer, json } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { asOfNow } from './card-expiry.ts'
import { instrumentExpandable, instrumentListing } from './instrument-listing.ts'
import type { InstrumentRules } from './instrument-rules.ts'
import type { Instrument, InstrumentRecord } from './instrument-schemas.ts'
import type { InstrumentWorld } from './instrument-world.ts'
import { representInstrument } from './represent-instrument.ts'
import { requireInstrument } from './require-instrument.ts'

/** `GET /payment-instruments`: one page of those that match, newest first unless `sort` says otherwise. */
export async function listInstruments(
  exchange: Exchange<InstrumentWorld, InstrumentRules>,
): Promise<Answer> {
  const { query, base, rules, embed } = exchange
  const listing = instrumentListing(await rules.contract.instruments())
  const { world } = exchange
  const { page, selection, expand } = listQueryOf(query, listing, rules)
  const instruments = world.tables.instruments.all().map(asOfNow(world))
  const { records, total } = select(instruments, selection, page)
  const items = records.map((record) => withCustomer(record, expand, { base, embed }))
  return pageAnswer(items, { total, page })
}

/** `GET /payment-instruments/{id}`. */
export function getInstrument({
  params,
  query,
  base,
  world,
  embed,
}: Exchange<InstrumentWorld>): Answer {
  const expand = expandOf(query, instrumentExpandable)
  const record = asOfNow(world)(requireInstrument(world, params.id ?? ''))
  return json(withCustomer(record, expand, { base, embed }))
}

/** With `expand=customer` under `_embedded`. */
function withCustomer(
  record: InstrumentRecord,
  expand: readonly string[],
  { base, embed }: Pick<Exchange, 'base' | 'embed'>,
): Instrument {
  const instrument = representInstrument(record, base)
  if (expand.length === 0) return instrument
  const customer = embed('customers', record.customerId)
  return { ...instrument, _embedded: customer ? { customer } : {} }
}
