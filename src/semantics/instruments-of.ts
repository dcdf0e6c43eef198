import type { InstrumentRecord } from '#contract/instrument-record'
import type { World } from '#database/world'

/** The payment instruments of a customer; a list of its own, which later writes leave alone. */
export const instrumentsOf = (world: World, customerId: string): InstrumentRecord[] => [
  ...world.instruments.in(customerId),
]
