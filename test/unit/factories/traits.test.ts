import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactFactory, createFactories } from '#factories/index'
import { customerTraits, inputTraits, someOf, withTraits } from '../../support/traits.ts'

const { customerFactory, customerInputFactory } = createFactories({ seed: 4 })

describe('a customer', () => {
  test('who is a lead has no invoice and has paid nothing', () => {
    for (const lead of customerFactory.lead().buildList(20)) {
      expect(lead).toMatchObject({
        invoiceCount: 0,
        paymentCount: 0,
        lastPaymentTime: null,
        lifetimeRevenue: { amount: 0, amountUsd: 0 },
      })
    }
  })

  test('who is paying has a payment and an instrument', () => {
    for (const customer of customerFactory.paying().buildList(20)) {
      expect(customer.paymentCount).toBeGreaterThan(0)
      expect(customer.lastPaymentTime).not.toBeNull()
      expect(customer.defaultPaymentInstrument).not.toBeNull()
    }
  })

  test.each([0, 1, 9, 60])('who came %i days ago got no more than an invoice a day', (days) => {
    for (const factory of [
      createFactories().customerFactory,
      createFactories().customerFactory.vip(),
    ]) {
      for (const { invoiceCount, paymentCount } of factory.createdDaysAgo(days).buildList(50)) {
        expect(invoiceCount).toBeLessThanOrEqual(Math.max(1, days))
        expect(paymentCount).toBeLessThanOrEqual(invoiceCount)
      }
    }
  })

  test('who is a VIP has paid much, and has the tag', () => {
    for (const customer of customerFactory.vip().buildList(20)) {
      const days = (Date.parse('2026-01-01') - Date.parse(customer.createdTime)) / 86_400_000
      expect(customer.paymentCount).toBeGreaterThanOrEqual(Math.min(36, Math.floor(days * 0.8)))
      const share = customer.paymentCount / 36
      expect(customer.lifetimeRevenue.amount).toBeGreaterThan(1000 * share)
      expect(customer.tags.map(({ name }) => name)).toContain('VIP')
    }
  })

  test('who has paid is no lead', () => {
    expect(customerFactory.lead().paying().build().paymentCount).toBeGreaterThan(0)
    expect(customerFactory.vip().lead().build().paymentCount).toBeGreaterThan(0)
  })

  test('is looked at closely, or has shown who they are', () => {
    expect(customerFactory.eddRequired().build().isEddRequired).toBe(true)
    expect(customerFactory.kycFulfilled().build().hasFulfilledKyc).toBe(true)
  })

  test('has the tags that are asked for, in the order of the alphabet and each once', () => {
    const named = customerFactory.tagged('Wholesale', 'Beta').tagged('beta').vip().build()
    expect(named.tags.map(({ name }) => name)).toEqual(['beta', 'VIP', 'Wholesale'])
    expect(customerFactory.tagged().build().tags).toEqual([])
    const [tag] = customerFactory.tagged('Beta').build().tags
    expect(customerInputFactory.build()).not.toHaveProperty('tags')
    expect(createFactories({ seed: 9 }).tagFactory.build({ name: 'Beta' })).toEqual(tag)
  })

  test('was created so many days before the reference time', () => {
    const created = (days: number) => customerFactory.createdDaysAgo(days).build().createdTime
    expect(created(0)).toBe('2026-01-01T00:00:00Z')
    expect(created(31)).toBe('2025-12-01T00:00:00Z')
    expect(created(0.5)).toBe('2025-12-31T12:00:00Z')
  })

  test('was revised so many times', () => {
    expect(customerFactory.revised(7).build().revision).toBe(7)
    const untouched = customerFactory.paying().revised(0).build()
    expect(untouched.updatedTime).toBe(untouched.createdTime)
  })

  test('has amounts in another currency, of which payments are whole units', () => {
    const inYen = customerFactory.paying().transient({ currency: 'JPY' }).build()
    expect(inYen.averageValue.currency).toBe('JPY')
    expect(inYen.averageValue.amount).toSatisfy(Number.isInteger)
    expect(inYen.lifetimeRevenue.amountUsd).toBeLessThan(inYen.lifetimeRevenue.amount / 100)
  })
})

describe('a customer and a request body', () => {
  const factories = [customerFactory, customerInputFactory] as const

  test.each(factories)('has the instrument that is asked for', (factory) => {
    const held = (named: typeof factory) => named.build().defaultPaymentInstrument
    const id = expect.stringMatching(/^inst_[0-9A-Z]{26}$/)
    expect(held(factory.withCard())).toEqual({ method: 'payment-card', paymentInstrumentId: id })
    expect(held(factory.withAch())).toEqual({ method: 'ach', paymentInstrumentId: id })
    expect(held(factory.withPaypal())).toEqual({ method: 'paypal', paymentInstrumentId: id })
    expect(held(factory.withAlternative('iDEAL'))).toEqual({
      method: 'iDEAL',
      paymentInstrumentId: id,
    })
    expect(held(factory.withCash())).toEqual({ method: 'cash', receivedBy: expect.any(String) })
    expect(held(factory.withCheck())).toEqual({ method: 'check', reference: expect.any(String) })
    expect(held(factory.withCheck().withPaypal().withCash())?.method).toBe('paypal')
  })

  test.each(factories)('acts for a company, or is known by no contact', (factory) => {
    expect(factory.company().build().primaryAddress).toMatchObject({
      organization: expect.any(String),
      jobTitle: expect.any(String),
    })
    expect(factory.from('DE').company().withoutAddress().build().primaryAddress).toBeNull()
  })

  test('of whom no contact is known has no e-mail address and no names', () => {
    expect(customerFactory.withoutAddress().build()).toMatchObject({
      email: null,
      firstName: null,
      lastName: null,
    })
  })
})

describe('traits', () => {
  const seeds = fc.integer()

  test('give the same customer in any order', () => {
    fc.assert(
      fc.property(seeds, someOf(customerTraits), (seed, names) => {
        const build = (order: string[]) =>
          withTraits(createFactories({ seed }).customerFactory, customerTraits, order).build()
        expect(JSON.stringify(build(names))).toBe(JSON.stringify(build(names.toSorted())))
      }),
    )
  })

  test('give the same request body in any order', () => {
    fc.assert(
      fc.property(seeds, someOf(inputTraits), (seed, names) => {
        const build = (order: string[]) =>
          withTraits(createFactories({ seed }).customerInputFactory, inputTraits, order).build()
        expect(JSON.stringify(build(names))).toBe(JSON.stringify(build(names.toSorted())))
      }),
    )
  })

  test('are transient parameters of the same name', () => {
    const byMethods = createFactories().customerFactory.from('IL').vip().tagged('Beta').build()
    const traits = { from: 'IL', vip: true, tagged: ['Beta'] } as const
    expect(createFactories().customerFactory.build({}, { transient: traits })).toEqual(byMethods)
  })

  test('leave what is given as it is', () => {
    const given = {
      invoiceCount: 0,
      isEddRequired: false,
      defaultPaymentInstrument: null,
      primaryAddress: { country: 'BR', organization: null },
      tags: [],
      revision: 1,
    }
    const { vip, ...others } = customerTraits
    const all = withTraits(customerFactory, others, Object.keys(others))
    expect(all.params(given).build()).toMatchObject(given)
    expect(customerFactory.params(given).eddRequired().company().build()).toMatchObject(given)
  })

  test('called again replace what they said', () => {
    expect(customerFactory.from('US').from('GR').build().primaryAddress?.country).toBe('GR')
    expect(contactFactory.from('US').from('GR').build().country).toBe('GR')
  })
})
