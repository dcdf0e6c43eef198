import { describe, expect, test } from 'vitest'
import { createFactories } from '#factories/index'
import { unitsOf } from '#factories/values/money'

const spending = (currency: string, amount = 1000) =>
  createFactories({ seed: 7 }).customerFactory.build({
    paymentCount: 4,
    lifetimeRevenue: { currency, amount },
  })

describe('money', () => {
  test.each([
    ['AUD', 660],
    ['BRL', 180],
    ['CAD', 720],
    ['CHF', 1200],
    ['CNY', 140],
    ['EUR', 1150],
    ['GBP', 1300],
    ['INR', 12],
    ['JPY', 6.7],
    ['KRW', 0.7],
    ['KWD', 3250],
    ['MXN', 55],
    ['SEK', 100],
    ['USD', 1000],
    ['XTS', 1000],
  ])('of 1000 %s is worth %d US dollars', (currency, amountUsd) => {
    expect(spending(currency).lifetimeRevenue).toEqual({ currency, amount: 1000, amountUsd })
  })

  test('of all payments is the average times their number', () => {
    const { averageValue, lifetimeRevenue } = spending('EUR', 10)
    expect([averageValue.amount, lifetimeRevenue.amount]).toEqual([2.5, 10])
  })

  test.each([
    [1, 'CLP ISK JPY KRW PYG UGX VND XAF XOF XPF'],
    [1000, 'BHD IQD JOD KWD LYD OMR TND'],
    [100, 'EUR USD GBP XXJPY JPYX KWDX'],
  ])('has %i smallest units to one of %s', (units, currencies) => {
    for (const currency of currencies.split(' ')) expect(unitsOf(currency)).toBe(units)
  })

  test('was never paid where all of it is nothing, and was where it is anything', () => {
    const paying = createFactories({ seed: 7 }).customerFactory.paying()
    for (const customer of paying.buildList(20, { lifetimeRevenue: { amount: 0 } })) {
      expect(customer).toMatchObject({ paymentCount: 0, lastPaymentTime: null })
    }
    for (const customer of paying.buildList(20, { lifetimeRevenue: { amount: 1 } })) {
      expect(customer.paymentCount).toBeGreaterThan(0)
      expect(customer.lastPaymentTime).not.toBeNull()
    }
  })

  test('is in the smallest units where an average does not come out even', () => {
    expect(spending('KWD', 1.001).averageValue.amount).toBe(0.25)
    expect(spending('JPY', 10).averageValue.amount).toBe(3)
  })
})
