import type { Cases } from './cases.ts'

/** Payments of one size: `total` is `average` times `count`, which no binary fraction multiplies exactly. */
const paid = (
  currency: string,
  count: number,
  [average, total]: [number, number],
  [averageUsd, totalUsd] = [average, total],
) => ({
  paymentCount: count,
  invoiceCount: count,
  averageValue: { currency, amount: average, amountUsd: averageUsd },
  lifetimeRevenue: { currency, amount: total, amountUsd: totalUsd },
})

export const money = {
  hugeRevenue: (customer) =>
    customer.build(paid('USD', 1000, [70_368_744_177.66, 70_368_744_177_660])),

  smallestRevenue: (customer) => customer.build(paid('USD', 1, [0.01, 0.01])),

  negativeRevenue: (customer) => customer.build(paid('USD', 2, [-12.5, -25])),

  unroundedRevenue: (customer) => customer.build(paid('USD', 3, [0.1, 0.1 + 0.1 + 0.1])),

  zeroDecimalCurrency: (customer) =>
    customer.build(paid('JPY', 7, [1_480_000, 10_360_000], [9_850.25, 68_951.75])),

  threeDecimalCurrency: (customer) =>
    customer.build(paid('KWD', 3, [12.345, 37.035], [40.17, 120.51])),

  hugeCounts: (customer) =>
    customer.build({
      ...paid('USD', Number.MAX_SAFE_INTEGER, [0.01, 90_071_992_547_409.91]),
      revision: Number.MAX_SAFE_INTEGER,
    }),
} satisfies Partial<Cases>
