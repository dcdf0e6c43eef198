import type { DeepPartial } from 'fishery'
import type { CustomerRecord } from '#resources/customers/customer'
import { makeCounts } from './counts.ts'
import { currencyOf, makeMoney } from './money.ts'
import type { Source } from './source.ts'
import { makeSpan, makeTimes } from './times.ts'

/** What a caller fixed of a customer; the rest is made to fit it. */
export type GivenCustomer = DeepPartial<CustomerRecord>

/** What the traits say of a customer's past. */
export interface Past {
  lead?: boolean | undefined
  paying?: boolean | undefined
  vip?: boolean | undefined
  createdDaysAgo?: number | undefined
  revised?: number | undefined
  currency?: string | undefined
}

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
