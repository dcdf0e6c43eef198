import { Problem } from '#engine/problem/problem'
import type { InstrumentRecord } from './instrument-schemas.ts'
import type { InstrumentWorld } from './instrument-world.ts'

/** The payment instrument with this id; throws 404. */
export function requireInstrument(world: InstrumentWorld, id: string): InstrumentRecord {
  const record = world.tables.instruments.get(id)
  if (record) return record
  throw new Problem(
    404,
    `No payment instrument has the id "${id}". The mock makes one when a customer is saved with a ` +
      '`paymentToken`: POST /tokens, or `mock.tokens.issue()`, gives the token.',
  )
}
