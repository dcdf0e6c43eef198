import type { InstrumentRecord } from './instrument-record.ts'
import type { InstrumentWorld } from './instrument-world.ts'

/** The payment instruments of a customer; a list of its own, which later writes leave alone. */
export const instrumentsOf = (world: InstrumentWorld, customerId: string): InstrumentRecord[] => [
  ...world.tables.instruments.in(customerId),
]
