import type { Source } from '../source/source.ts'
import { makeCounts } from './counts.ts'
import { currencyOf, makeMoney } from './money.ts'
import type { GivenCustomer, Past } from './past.ts'
import { makeSpan, makeTimes } from './times.ts'

/** What happened to a customer so far: its invoices, payments and changes, in an order that can be. */
export function makeHistory(source: Source, given: GivenCustomer, past: Past) {
  const span = makeSpan(source, given, past)
  const counts = makeCounts(source, given, past, span)
  return {
    ...counts,
    ...makeMoney(source, given, {
      paymentCount: counts.paymentCount,
      currency: currencyOf(given, past.currency),
      vip: past.vip,
    }),
    ...makeTimes(source, given, past, { ...span, paid: counts.paymentCount > 0 }),
  }
}
