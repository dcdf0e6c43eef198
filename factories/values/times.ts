import { formatTime } from '#engine/values/time'
import type { Source } from '../source/source.ts'
import { DAY, REFERENCE_TIME, readTime, timeBetween } from '../source/time.ts'
import type { GivenCustomer, Past } from './past.ts'

/** The time that a customer has had so far, in milliseconds since the epoch. */
export interface Span {
  readonly created: number
  readonly end: number
}

/** From when to when a customer may have done something. */
export function makeSpan(source: Source, given: GivenCustomer, past: Past): Span {
  const givenPayment = readTime(given.lastPaymentTime)
  const givenUpdate = readTime(given.updatedTime)
  const earliest = Math.min(REFERENCE_TIME, givenPayment ?? Infinity, givenUpdate ?? Infinity)
  const age = source.at('createdTime').number.int({ min: 1, max: 3 * 365 * 86_400 }) * 1000
  const wished = REFERENCE_TIME - (past.createdDaysAgo ?? Infinity) * DAY
  const drawn = past.createdDaysAgo !== undefined && wished <= earliest ? wished : earliest - age
  const created = readTime(given.createdTime) ?? drawn
  return { created, end: givenUpdate ?? Math.max(REFERENCE_TIME, created, givenPayment ?? 0) }
}

/** When a customer was created, paid and changed, in this order. */
export function makeTimes(
  source: Source,
  given: GivenCustomer,
  past: Past,
  { created, end, paid }: Span & { readonly paid: boolean },
) {
  const givenPayment = readTime(given.lastPaymentTime)
  const givenUpdate = readTime(given.updatedTime)
  const payment = timeBetween(source.at('lastPaymentTime'), created, end)
  const lastPayment = paid ? (givenPayment ?? payment) : undefined

  const faker = source.at('revision')
  const drawnRevision = faker.number.float() < 0.3 ? 0 : faker.number.int({ min: 1, max: 9 })
  // A payment changes a customer, so one who has paid was changed at least once.
  const leastRevision = lastPayment !== undefined || givenUpdate ? 1 : 0
  const revision = given.revision ?? past.revised ?? Math.max(leastRevision, drawnRevision)
  const since = lastPayment ?? created
  const update = timeBetween(source.at('updatedTime'), since, Math.min(end, since + 30 * DAY))
  const updated = givenUpdate ?? (revision === 0 ? created : update)
  return {
    created,
    createdTime: formatTime(new Date(created)),
    lastPaymentTime: lastPayment === undefined ? null : formatTime(new Date(lastPayment)),
    updatedTime: formatTime(new Date(updated)),
    revision,
  }
}
