import type { Source } from '../source/source.ts'
import { DAY } from '../source/time.ts'
import { currencyOf, unitsOf } from './money.ts'
import type { GivenCustomer, Past } from './past.ts'
import type { Span } from './times.ts'

/** How many invoices and payments there were: what is given wins over traits, traits over chance. */
export function makeCounts(
  source: Source,
  given: GivenCustomer,
  past: Past,
  { created, end }: Span,
) {
  const { lead, paying, vip, currency } = past
  const revenue = given.lifetimeRevenue?.amount
  const neverPaid = given.lastPaymentTime === null || revenue === 0
  const paid = Boolean(given.lastPaymentTime || revenue || given.averageValue?.amount)
  const pays = paid || (!neverPaid && (paying || vip))

  const drawn = drawCounts(source, vip)
  // Nobody gets more than an invoice a day.
  const most = Math.max(1, Math.floor((end - created) / DAY))
  const leastInvoices = given.paymentCount ?? (pays ? 1 : 0)
  const drawnInvoices = lead && !pays ? 0 : Math.min(drawn.invoices, most)
  const invoiceCount = given.invoiceCount ?? Math.max(drawnInvoices, leastInvoices)

  const possible = Math.min(invoiceCount, Math.floor(drawn.share * (invoiceCount + 1)))
  const paymentCount = neverPaid
    ? 0
    : pays && (paid || invoiceCount > 0)
      ? Math.max(1, possible)
      : possible
  return {
    invoiceCount,
    paymentCount: given.paymentCount ?? fitting(paymentCount, given, currency),
  }
}

function drawCounts(source: Source, vip = false) {
  const faker = source.at('invoiceCount')
  const hasInvoices = faker.number.float() >= 0.2
  const usual = faker.number.int({ min: 1, max: 24 })
  const share = source.at('paymentCount').number.float()
  if (!vip) return { invoices: hasInvoices ? usual : 0, share: share * 1.5 }
  return { invoices: 40 + 5 * usual, share: 0.8 + share * 0.2 }
}

/** The count nearest below by which the revenue that is given can be divided without a rest. */
function fitting(count: number, given: GivenCustomer, currency?: string): number {
  const { lifetimeRevenue, averageValue } = given
  if (!lifetimeRevenue?.amount) return count
  const units = unitsOf(currencyOf(given, currency))
  const revenue = Math.round(lifetimeRevenue.amount * units)
  if (averageValue?.amount) {
    return Math.max(1, Math.round(revenue / Math.round(averageValue.amount * units)))
  }
  let divisor = count
  while (divisor > 1 && revenue % divisor !== 0) divisor -= 1
  return divisor
}
