import type { Money } from '#resources/customers/customer-schemas'
import type { Source } from '../source/source.ts'
import type { GivenCustomer } from './past.ts'

/** What one unit of a currency is worth in US dollars: about right, and the same for ever. */
const usDollars: Readonly<Record<string, number>> = {
  AUD: 0.66,
  BRL: 0.18,
  CAD: 0.72,
  CHF: 1.2,
  CNY: 0.14,
  EUR: 1.15,
  GBP: 1.3,
  INR: 0.012,
  JPY: 0.0067,
  KRW: 0.0007,
  KWD: 3.25,
  MXN: 0.055,
  SEK: 0.1,
}

/** How many of a currency's smallest units make one: payments are whole numbers of those. */
export function unitsOf(currency: string): number {
  if (/^(CLP|ISK|JPY|KRW|PYG|UGX|VND|XAF|XOF|XPF)$/.test(currency)) return 1
  return /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/.test(currency) ? 1000 : 100
}

export const currencyOf = ({ averageValue, lifetimeRevenue }: GivenCustomer, currency = 'USD') =>
  averageValue?.currency ?? lifetimeRevenue?.currency ?? currency

interface Paid {
  paymentCount: number
  currency: string
  vip?: boolean | undefined
}

/** The average payment and all payments together: the one times their number is the other. */
export function makeMoney(source: Source, given: GivenCustomer, paid: Paid) {
  const { paymentCount, currency, vip = false } = paid
  const { averageValue, lifetimeRevenue } = given
  const units = unitsOf(currency)
  const drawn = source.at('averageValue.amount').number.int({ min: 500, max: 25_000 })
  // In the smallest units: only whole numbers multiply exactly.
  let average = paymentCount === 0 ? 0 : vip ? drawn * 6 : drawn
  if (lifetimeRevenue?.amount !== undefined && paymentCount > 0) {
    average = Math.round(Math.round(lifetimeRevenue.amount * units) / paymentCount)
  }
  if (averageValue?.amount !== undefined) average = Math.round(averageValue.amount * units)

  const rate = currency === 'USD' ? 1 : (usDollars[currency] ?? 1)
  const money = (count: number): Money => {
    const amount = count / units
    return {
      currency,
      amount,
      amountUsd: rate === 1 ? amount : Math.round(amount * rate * 100) / 100,
    }
  }
  return { averageValue: money(average), lifetimeRevenue: money(average * paymentCount) }
}
