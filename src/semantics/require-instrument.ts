import type { InstrumentRecord } from '#contract/instrument-record'
import { Problem } from '#contract/problem'
import type { World } from '#database/world'

/** The payment instrument with this id; throws 404. */
export function requireInstrument(world: World, id: string): InstrumentRecord {
  const record = world.instruments.get(id)
  if (record) return record
  throw new Problem(
    404,
    `No payment instrument has the id "${id}". The mock makes one when a customer is saved with a ` +
      '`paymentToken`: POST /tokens, or `mock.tokens.issue()`, gives the token.',
  )
}
