import { afterEach, describe, expect, test, vi } from 'vitest'
import { contactFactory, createFactories } from '#factories/index'
import { contactHash } from '#resources/contact/contact-hash'
import { seedCustomers } from '../../support/seed-customers.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('building', () => {
  test('a factory builds one object, or a list of different ones', () => {
    const { customerFactory } = createFactories()
    const customers = [customerFactory.build(), ...customerFactory.buildList(9)]
    expect(new Set(customers.map(({ id }) => id)).size).toBe(10)
    expect(new Set(customers.map(({ email }) => email)).size).toBe(10)
  })

  test('the factories at hand need no setup', () => {
    expect(contactFactory.build({ country: 'AU' }).phoneNumbers).toSatisfy(
      (numbers: { value: string }[]) => numbers.every(({ value }) => value.startsWith('+61 ')),
    )
  })

  test('a factory with parameters is a new factory', () => {
    const { customerInputFactory } = createFactories()
    const ofWebsite = customerInputFactory.params({ websiteId: 'web_1' })
    expect(ofWebsite.build().websiteId).toBe('web_1')
    expect(ofWebsite.from('DE').build()).toMatchObject({
      websiteId: 'web_1',
      primaryAddress: { country: 'DE' },
    })
    expect(customerInputFactory.build().websiteId).not.toBe('web_1')
  })

  test('overrides are merged in depth, and lists are replaced', () => {
    const { customerFactory } = createFactories()
    const emails = [
      { label: 'home', value: 'home@example.com' },
      { label: 'work', value: 'work@example.com', primary: true },
    ]
    const { primaryAddress, email } = customerFactory.build({ primaryAddress: { emails } })
    expect(primaryAddress?.emails).toEqual(emails)
    expect(primaryAddress?.city).toEqual(expect.any(String))
    expect(email).toBe('work@example.com')
  })

  test('custom fields and an instrument are as given, with nothing generated between', () => {
    const { customerFactory, customerInputFactory } = createFactories()
    const given = {
      customFields: { color: 'blue' },
      defaultPaymentInstrument: { method: 'Klarna' },
    } as const
    for (const built of [
      ...customerFactory.buildList(9, given),
      ...customerInputFactory.buildList(9, given),
    ]) {
      expect(built).toMatchObject(given)
      expect(built.customFields).toEqual(given.customFields)
      expect(built.defaultPaymentInstrument).toEqual(given.defaultPaymentInstrument)
    }
  })

  test('a body with a payment token names no instrument', () => {
    const { customerInputFactory } = createFactories()
    const input = customerInputFactory.build({ paymentToken: 'tok_1' })
    expect(input).toHaveProperty('paymentToken', 'tok_1')
    expect(input).not.toHaveProperty('defaultPaymentInstrument')
  })
})

describe('associations', () => {
  const { contactFactory, customerFactory, paymentInstrumentFactory } = createFactories({ seed: 2 })

  test('a customer follows the contact that it is given', () => {
    const primaryAddress = contactFactory.from('SE').build()
    const customer = customerFactory.associations({ primaryAddress }).build()
    expect(customer.primaryAddress).toEqual(primaryAddress)
    expect(customer).toMatchObject({
      firstName: primaryAddress.firstName,
      lastName: primaryAddress.lastName,
      email: primaryAddress.emails[0]?.value,
    })
  })

  test('a customer holds the instrument that it is given', () => {
    const defaultPaymentInstrument = paymentInstrumentFactory.cash().build()
    const customer = customerFactory.build({}, { associations: { defaultPaymentInstrument } })
    expect(customer.defaultPaymentInstrument).toEqual(defaultPaymentInstrument)
  })
})

describe('what follows from an override', () => {
  const { customerFactory } = createFactories()

  test('e-mail address and hash follow the names', () => {
    const customer = customerFactory.build({
      primaryAddress: { firstName: 'Ada', lastName: "O'Neill" },
    })
    expect(customer).toMatchObject({ firstName: 'Ada', lastName: "O'Neill" })
    expect(customer.email).toMatch(/^ada\.oneill@example\.(com|org|net)$/)
    expect(customer.primaryAddress?.hash).toBe(contactHash(customer.primaryAddress as never))
  })

  test('the e-mail address spells names of other scripts, as far as they are known', () => {
    const emailOf = (firstName: string | null, lastName: string | null) =>
      customerFactory.from('GR').build({ firstName, lastName }).email?.split('@')[0]
    expect(emailOf('Ελένη', 'Παύλου')).toBe('eleni.pavlou')
    expect(emailOf('Άγνωστη', 'Παύλου')).toBe('pavlou')
    expect(emailOf(null, null)).toMatch(/^customer\d+$/)
  })

  test("the contact follows the customer's own e-mail address and names", () => {
    const customer = customerFactory.build({ email: 'ada@example.com', firstName: 'Ada' })
    expect(customer.primaryAddress).toMatchObject({
      firstName: 'Ada',
      emails: [{ value: 'ada@example.com', primary: true }],
    })
  })

  test('the address follows the city, and is left open where the city is unknown', () => {
    expect(contactFactory.build({ country: 'FR', city: 'Paris' })).toMatchObject({
      region: 'Île-de-France',
      postalCode: expect.stringMatching(/^75/),
    })
    expect(contactFactory.build({ country: 'FR', city: 'Vannes' })).toMatchObject({
      region: null,
      postalCode: null,
    })
    expect(contactFactory.build({ country: 'KE' })).toMatchObject({ city: null, phoneNumbers: [] })
  })

  test('money follows the number of payments', () => {
    expect(
      customerFactory.build({ paymentCount: 4, averageValue: { amount: 10.1 } }),
    ).toMatchObject({
      lifetimeRevenue: { amount: 40.4, amountUsd: 40.4 },
      invoiceCount: expect.toSatisfy((count: number) => count >= 4),
      lastPaymentTime: expect.any(String),
    })
    expect(customerFactory.build({ lastPaymentTime: null })).toMatchObject({
      paymentCount: 0,
      lifetimeRevenue: { amount: 0 },
    })
  })

  test('a time of payment is one of somebody who has paid', () => {
    const lastPaymentTime = '2026-05-01T10:00:00Z'
    const createdTime = '2026-04-01T10:00:00Z'
    for (const customer of customerFactory.buildList(30, { createdTime, lastPaymentTime })) {
      expect(customer.paymentCount).toBeGreaterThan(0)
    }
  })

  test('a revenue may be that of several payments', () => {
    const lifetimeRevenue = { amount: 60, currency: 'USD' }
    const many = customerFactory.buildList(30, { lifetimeRevenue })
    expect(Math.max(...many.map(({ paymentCount }) => paymentCount))).toBeGreaterThan(1)
  })

  test('times follow the time of creation', () => {
    const createdTime = '2031-05-01T10:00:00Z'
    const customer = customerFactory.paying().build({ createdTime })
    expect(customer.lastPaymentTime?.localeCompare(createdTime)).toBeGreaterThanOrEqual(0)
    expect(customer.updatedTime.localeCompare(createdTime)).toBeGreaterThanOrEqual(0)
  })
})

describe('the seed', () => {
  test('the same seed gives the same customers, whatever was built before', () => {
    const before = JSON.stringify(seedCustomers(20, 7))
    createFactories({ seed: 7 }).customerInputFactory.buildList(3)
    expect(JSON.stringify(seedCustomers(20, 7))).toBe(before)
    expect(JSON.stringify(seedCustomers(20, 8))).not.toBe(before)
  })

  test('the seed may be given to one build', () => {
    const [first] = seedCustomers(1, 7)
    expect(createFactories().customerFactory.build({}, { transient: { seed: 7 } })).toEqual(first)
    expect(createFactories().customerFactory.transient({ seed: 7 }).build()).toEqual(first)
  })

  test('an override moves no other member', () => {
    const build = (params: object) => createFactories({ seed: 5 }).customerFactory.build(params)
    const tags: [] = []
    expect(build({ websiteId: 'web_1', isEddRequired: true, tags })).toEqual({
      ...build({}),
      websiteId: 'web_1',
      isEddRequired: true,
      tags,
    })
  })

  test('the day of the test does not matter', () => {
    const today = seedCustomers(20, 1)
    vi.useFakeTimers({ now: new Date('2040-06-01T12:00:00Z') })
    expect(seedCustomers(20, 1)).toEqual(today)
  })
})
