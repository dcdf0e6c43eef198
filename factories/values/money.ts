import type { Money } from '#contract/customer'
import type { GivenCustomer } from './history.ts'
import type { Source } from './source.ts'

/** Whole cents: only whole numbers multiply exactly. */
export const inCents = (amount: number): number => Math.round(amount * 100)

/** The average payment and all payments together: the one times their number is the other. */
export function makeMoney(source: Source, given: GivenCustomer, paymentCount: number, vip = false) {
  const drawn = source.at('averageValue.amount').number.int({ min: 500, max: 25_000 })
  const { averageValue, lifetimeRevenue } = given
  let average = paymentCount === 0 ? 0 : vip ? drawn * 6 : drawn
  if (lifetimeRevenue?.amount !== undefined && paymentCount > 0) {
    average = Math.round(inCents(lifetimeRevenue.amount) / paymentCount)
  }
  if (averageValue?.amount !== undefined) average = inCents(averageValue.amount)

  const currency = averageValue?.currency ?? lifetimeRevenue?.currency ?? 'USD'
  const money = (cents: number): Money => {
    const amount = cents / 100
    return { currency, amount, amountUsd: amount }
  }
  return { averageValue: money(average), lifetimeRevenue: money(average * paymentCount) }
}
