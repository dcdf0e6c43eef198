import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFactories, customerFactory, edgeCases, world, worldEntries } from '#factories/index'
import { checkKitWorld as checkWorld } from '../../support/kit-world.ts'

describe('a generated world', () => {
  const options = fc.record({ seed: fc.integer(), customers: fc.nat(20) })

  test('is good as a whole: each record valid, each reference kept', () => {
    fc.assert(fc.property(options, (given) => void checkWorld(world(given))))
    for (const preset of ['empty', 'single', 'demo', 'awkward'] as const) {
      fc.assert(
        fc.property(fc.integer(), (seed) => void checkWorld(world({ preset, seed }))),
        { numRuns: 20 },
      )
    }
  })

  test('is plain JSON', () => {
    fc.assert(
      fc.property(options, (given) => {
        const made = world(given)
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
      }),
    )
  })

  test('has the customers that the factory gives, byte for byte', () => {
    fc.assert(
      fc.property(options, ({ seed, customers }) => {
        const built = createFactories({ seed }).customerFactory.buildList(customers)
        expect(JSON.stringify(world({ seed, customers }).customers)).toBe(JSON.stringify(built))
      }),
    )
  })

  test('keeps all its bytes when customers are added', () => {
    const entriesOf = (customers: number) => {
      const entries = [...worldEntries({ customers, seed: 7 })]
      return entries.filter(({ table }) => table !== 'tokens').map((each) => JSON.stringify(each))
    }
    const ten = entriesOf(10)
    expect(entriesOf(30).slice(0, ten.length)).toEqual(ten)
    expect(world({ customers: 10, seed: 7 }).tokens).toEqual(
      world({ customers: 30, seed: 7 }).tokens,
    )
  })

  test('links an instrument, a lead source and messages to their customer', () => {
    const { customers, instruments, leadSources, timeline } = world({ customers: 50 })
    for (const { id, defaultPaymentInstrument: held, createdTime, updatedTime } of customers) {
      const instrument = instruments.find(({ customerId }) => customerId === id)
      expect(instrument?.id).toBe(held?.paymentInstrumentId)
      if (instrument) expect(instrument.method).toBe(held?.method)

      const messages = timeline.filter(({ customerId }) => customerId === id)
      expect(messages[0]).toMatchObject({ type: 'customer-created', occurredTime: createdTime })
      for (const { occurredTime } of messages) {
        expect(occurredTime >= createdTime && occurredTime <= updatedTime).toBe(true)
      }
    }
    expect(leadSources.length).toBeGreaterThan(20)
    expect(leadSources.length).toBeLessThan(40)
  })

  test('has a token in each state', () => {
    expect(world().tokens).toMatchObject([
      { id: 'tok_unused', isUsed: false, expirationTime: null },
      { id: 'tok_used', isUsed: true, usageTime: expect.any(String) },
      { id: 'tok_expired', isUsed: false, expirationTime: expect.any(String) },
    ])
  })

  test('may be one of your own customers', () => {
    const customers = customerFactory.paying().withCard().tagged('Beta').buildList(2)
    const made = world({ customers })
    expect(made.customers).toEqual(customers)
    expect(made.instruments.map(({ customerId }) => customerId)).toEqual(
      customers.map(({ id }) => id),
    )
    expect(made.tags).toEqual(customers[0]?.tags)
    checkWorld(made)
  })

  test('is of one organization when asked', () => {
    const made = world({ customers: 3, organizationId: 'org_acme' })
    expect(new Set(made.customers.map((each) => each.organizationId))).toEqual(
      new Set(['org_acme']),
    )
  })

  test('is in one currency when asked', () => {
    const { customers } = world({ customers: 9, currency: 'JPY' })
    for (const { averageValue, lifetimeRevenue, paymentCount } of customers) {
      expect([averageValue.currency, lifetimeRevenue.currency]).toEqual(['JPY', 'JPY'])
      expect(lifetimeRevenue.amount).toBe(averageValue.amount * paymentCount)
    }
    expect(() => world({ customers: 1, currency: 'yen' })).toThrow('must be an ISO 4217 code')
  })
})

describe('the presets', () => {
  test('empty has nothing', () => {
    expect([...worldEntries('empty')]).toEqual([])
  })

  test('single is one customer with all that a customer can have', () => {
    const made = world('single')
    expect(made.customers).toMatchObject([{ id: 'cus_single', hasFulfilledKyc: true }])
    for (const table of ['tags', 'leadSources', 'instruments', 'tokens'] as const) {
      expect(made[table]).not.toEqual([])
    }
    expect(made.timeline).toHaveLength(4)
  })

  test('demo has 25 customers of every kind', () => {
    const { customers, mergedCustomers } = world('demo')
    const some = (holds: (customer: (typeof customers)[number]) => boolean) =>
      expect(new Set(customers.map(holds)).size).toBe(2)
    expect(customers).toHaveLength(25)
    some(({ invoiceCount }) => invoiceCount === 0)
    some(({ paymentCount }) => paymentCount > 0)
    some(({ primaryAddress }) => primaryAddress === null)
    some(({ primaryAddress }) => primaryAddress?.organization === null)
    some(({ tags }) => tags.some(({ name }) => name === 'VIP'))
    some(({ tags }) => tags.length > 1)
    some(({ isEddRequired }) => isEddRequired)
    some(({ hasFulfilledKyc }) => hasFulfilledKyc)
    some(({ revision }) => revision === 0)
    const methods = customers.map((each) => each.defaultPaymentInstrument?.method)
    expect(methods).toEqual(
      expect.arrayContaining(['payment-card', 'ach', 'paypal', 'cash', 'check', 'Klarna']),
    )
    const countries = customers.map(({ primaryAddress }) => primaryAddress?.country)
    expect(new Set(countries).size).toBeGreaterThan(12)
    expect(mergedCustomers).toMatchObject([{ targetCustomerId: customers[0]?.id }])
  })

  test('awkward has the customers that break interfaces', () => {
    expect(world('awkward').customers).toEqual(Object.values(edgeCases()))
  })

  test('large has 10,000 customers, all different', () => {
    const { customers, instruments, timeline } = world('large')
    for (const [records, least] of [
      [customers, 10_000],
      [instruments, 5_000],
      [timeline, 15_000],
    ] as const) {
      expect(records.length).toBeGreaterThanOrEqual(least)
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
    }
  })
})

describe('bad options', () => {
  test.each([
    [{ customers: -1 }, '`customers` must be a whole number of 0 or more, or a list'],
    [{ customers: '5' }, '`customers` must be a whole number of 0 or more, or a list'],
    [{ seed: 'x' }, '`seed` must be a number, not "x"'],
    [{ custommers: 5 }, '`custommers` is no option; the nearest one is `customers`'],
    [{ preset: 'dmeo' }, '"dmeo" is no preset (there are "empty", "single", "demo", '],
    [{ preset: 'demo', customers: 5 }, 'the preset "demo" has customers of its own'],
    ['demoo', 'the nearest one is "demo"'],
  ])('%j', (options, message) => {
    expect(() => world(options as never)).toThrow(message)
    expect(() => worldEntries(options as never)).toThrow(message)
  })
})
