import { formatTime } from '#engine/values/time'
import type { InstrumentRecord } from './instrument-schemas.ts'
import type { InstrumentWorld } from './instrument-world.ts'

interface Expiry {
  readonly expYear?: number | undefined
  readonly expMonth?: number | undefined
}

/** A card is good until the end of its month. */
export function isExpired({ expYear, expMonth = 12 }: Expiry, now: string): boolean {
  if (expYear === undefined) return false
  // A year of two digits is one of this century.
  const year = expYear >= 0 && expYear < 100 ? 2000 + expYear : expYear
  return year * 12 + expMonth < Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7))
}

/** Shows records as they are now: nothing is written when a card's month ends. */
export function asOfNow(world: InstrumentWorld): (record: InstrumentRecord) => InstrumentRecord {
  const now = formatTime(world.now())
  return (record) =>
    record.status === 'active' && isExpired(record, now) ? { ...record, status: 'expired' } : record
}
