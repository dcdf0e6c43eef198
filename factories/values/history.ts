import type { DeepPartial } from 'fishery'
import type { CustomerRecord, Money } from '#contract/customer'
import { formatTime } from '#contract/time'
import type { Source } from './source.ts'
import { DAY, REFERENCE_TIME, readTime, timeBetween } from './time.ts'

/** What a caller fixed of a customer; the rest is made to fit it. */
export type GivenCustomer = DeepPartial<CustomerRecord>

/** What happened to a customer so far: its invoices, payments and changes, in an order that can be. */
export function makeHistory(source: Source, given: GivenCustomer, paying = false) {
  const counts = makeCounts(source, given, paying)
  return {
    ...counts,
    ...makeMoney(source, given, counts.paymentCount),
    ...makeTimes(source, given, counts.paymentCount > 0),
  }
}

function makeCounts(source: Source, given: GivenCustomer, paying: boolean) {
  const paid = Boolean(paying || given.lastPaymentTime || given.lifetimeRevenue?.amount)
  const faker = source.at('invoiceCount')
  const drawnInvoices = faker.number.float() < 0.2 ? 0 : faker.number.int({ min: 1, max: 24 })
  const leastInvoices = given.paymentCount ?? (paid ? 1 : 0)
  const invoiceCount = given.invoiceCount ?? Math.max(drawnInvoices, leastInvoices)

  const share = source.at('paymentCount').number.float()
  const drawnPayments = Math.min(invoiceCount, Math.floor(share * 1.5 * (invoiceCount + 1)))
  const payments = given.lastPaymentTime === null ? 0 : Math.max(drawnPayments, paid ? 1 : 0)
  return { invoiceCount, paymentCount: given.paymentCount ?? payments }
}

function makeMoney(source: Source, given: GivenCustomer, paymentCount: number) {
  const drawn = source.at('averageValue.amount').number.int({ min: 500, max: 25_000 })
  const { averageValue, lifetimeRevenue } = given
  // In cents: only whole numbers multiply exactly.
  let average = paymentCount === 0 ? 0 : drawn
  if (lifetimeRevenue?.amount !== undefined && paymentCount > 0) {
    average = Math.round((lifetimeRevenue.amount * 100) / paymentCount)
  }
  if (averageValue?.amount !== undefined) average = Math.round(averageValue.amount * 100)

  const currency = averageValue?.currency ?? lifetimeRevenue?.currency ?? 'USD'
  const money = (cents: number): Money => {
    const amount = cents / 100
    return { currency, amount, amountUsd: amount }
  }
  return { averageValue: money(average), lifetimeRevenue: money(average * paymentCount) }
}

function makeTimes(source: Source, given: GivenCustomer, paid: boolean) {
  const givenPayment = readTime(given.lastPaymentTime)
  const givenUpdate = readTime(given.updatedTime)
  const earliest = Math.min(REFERENCE_TIME, givenPayment ?? Infinity, givenUpdate ?? Infinity)
  const age = source.at('createdTime').number.int({ min: 1, max: 3 * 365 * 86_400 }) * 1000
  const created = readTime(given.createdTime) ?? earliest - age
  const end = givenUpdate ?? Math.max(REFERENCE_TIME, created, givenPayment ?? 0)

  const payment = timeBetween(source.at('lastPaymentTime'), created, end)
  const lastPayment = paid ? (givenPayment ?? payment) : undefined

  const faker = source.at('revision')
  const drawnRevision = faker.number.float() < 0.3 ? 0 : faker.number.int({ min: 1, max: 9 })
  const revision =
    given.revision ?? (paid || givenUpdate ? Math.max(1, drawnRevision) : drawnRevision)
  const since = lastPayment ?? created
  const update = timeBetween(source.at('updatedTime'), since, Math.min(end, since + 30 * DAY))
  const updated = givenUpdate ?? (revision === 0 ? since : update)
  return {
    createdTime: formatTime(new Date(created)),
    lastPaymentTime: lastPayment === undefined ? null : formatTime(new Date(lastPayment)),
    updatedTime: formatTime(new Date(updated)),
    revision,
  }
}
