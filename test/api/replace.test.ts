import { describe, expect, it } from 'vitest'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { get, put } from '../support/requests.ts'

const full = {
  websiteId: 'web_1',
  defaultPaymentInstrument: { method: 'paypal', paymentInstrumentId: 'inst_1' },
  customFields: { color: 'blue' },
  primaryAddress: { firstName: 'Ada', lastName: 'Lovelace', city: 'London' },
  isEddRequired: true,
}

/** The full body without one of its members. */
const without = (member: keyof typeof full) => ({ ...full, [member]: undefined })

describe('a PUT replaces', () => {
  it('an omitted `websiteId` with none', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', without('websiteId'))
    expect(body).not.toHaveProperty('websiteId')
    expect(body.revision).toBe(1)
    expect((await get(mock, 'cus_1')).body).toEqual(body)
  })

  it.each([
    ['customFields', {}],
    ['primaryAddress', null],
    ['isEddRequired', false],
  ] as const)('an omitted `%s` with %j', async (member, value) => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', without(member))
    expect(body[member]).toEqual(value)
    expect(body.revision).toBe(1)
  })

  it('nothing by an omitted `defaultPaymentInstrument`, which stays', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', without('defaultPaymentInstrument'))
    expect(body.defaultPaymentInstrument).toEqual(full.defaultPaymentInstrument)
    expect(body.revision).toBe(0)
  })

  it('the instrument with nothing when it is null', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', { ...full, defaultPaymentInstrument: null })
    expect(body.defaultPaymentInstrument).toBeNull()
    expect(body.revision).toBe(1)
  })

  it('the instrument whole', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', {
      ...full,
      defaultPaymentInstrument: { method: 'cash' },
    })
    expect(body.defaultPaymentInstrument).toEqual({ method: 'cash' })
  })

  it('the address whole, without a deep merge', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', { ...full, primaryAddress: { city: 'Paris' } })
    expect(body.primaryAddress).toMatchObject({ city: 'Paris', firstName: null, lastName: null })
    expect(body).toMatchObject({ firstName: null, lastName: null })
  })

  it('the custom fields whole', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', { ...full, customFields: { size: 5 } })
    expect(body.customFields).toEqual({ size: 5 })
  })

  it('everything but the instrument with an empty body', async () => {
    const mock = createMock()
    const { body: before } = await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', {})
    expect(body).toMatchObject({
      customFields: {},
      primaryAddress: null,
      isEddRequired: false,
      email: null,
      firstName: null,
      lastName: null,
      defaultPaymentInstrument: before.defaultPaymentInstrument,
    })
  })
})

describe('with `putSemantics: "merge"` a PUT', () => {
  const mergingMock = () => createMock({ putSemantics: 'merge' })

  it.each(Object.keys(full) as (keyof typeof full)[])('keeps an omitted `%s`', async (member) => {
    const mock = mergingMock()
    const { body: before } = await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', without(member))
    expect(body).toEqual(before)
  })

  it('writes what it has', async () => {
    const mock = mergingMock()
    const { body: before } = await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', { isEddRequired: false })
    expect(body).toEqual({
      ...before,
      isEddRequired: false,
      revision: 1,
      updatedTime: body.updatedTime,
    })
  })

  it('still clears by null', async () => {
    const mock = mergingMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', {
      primaryAddress: null,
      defaultPaymentInstrument: null,
    })
    expect(body).toMatchObject({ primaryAddress: null, defaultPaymentInstrument: null })
  })

  it('still replaces an address whole', async () => {
    const mock = mergingMock()
    await put(mock, 'cus_1', full)
    const { body } = await put(mock, 'cus_1', { primaryAddress: { city: 'Paris' } })
    expect(body.primaryAddress).toMatchObject({ city: 'Paris', firstName: null })
  })
})

describe('a PUT that changes nothing', () => {
  const startedMock = async (options = {}) => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now, ...options })
    const { body } = await put(mock, 'cus_1', full)
    clock.advance({ minutes: 1 })
    return { mock, before: body }
  }

  it('is 200 and neither counts nor stamps', async () => {
    const { mock, before } = await startedMock()
    const answer = await put(mock, 'cus_1', full)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual(before)
  })

  it('may write its keys in another order', async () => {
    const { mock, before } = await startedMock()
    const { primaryAddress, ...rest } = full
    const reversed = Object.fromEntries(Object.entries(primaryAddress).reverse())
    expect((await put(mock, 'cus_1', { primaryAddress: reversed, ...rest })).body).toEqual(before)
  })

  it.each([
    ['other key order', { a: 1, b: { c: [2], d: 3 } }, { b: { d: 3, c: [2] }, a: 1 }],
    ['a `constructor`', { constructor: { a: 1 } }, { constructor: { a: 1 } }],
    ['a nested `constructor`', { a: { constructor: {} } }, { a: { constructor: {} } }],
    ['a `hasOwnProperty`', { hasOwnProperty: [1] }, { hasOwnProperty: [1] }],
  ])('may have custom fields with %s', async (_, first, second) => {
    const { mock } = await startedMock()
    const { body: before } = await put(mock, 'cus_1', { ...full, customFields: first })
    const { body } = await put(mock, 'cus_1', { ...full, customFields: second })
    expect(body.revision).toBe(before.revision)
  })

  it.each([
    ['list order', { list: [1, 2] }, { list: [2, 1] }],
    ['a type', { value: 1 }, { value: '1' }],
    ['null for nothing', { value: null }, {}],
    ['an empty list for an empty object', { value: [] }, { value: {} }],
  ])('is not one that changes custom fields in %s', async (_, first, second) => {
    const { mock } = await startedMock()
    const { body: before } = await put(mock, 'cus_1', { ...full, customFields: first })
    const { body } = await put(mock, 'cus_1', { ...full, customFields: second })
    expect(body.revision).toBe(before.revision + 1)
    expect(body.customFields).toEqual(second)
  })

  it('may write null and [] where nothing was sent', async () => {
    const { mock, before } = await startedMock()
    const primaryAddress = { ...full.primaryAddress, region: null, emails: [], phoneNumbers: [] }
    expect((await put(mock, 'cus_1', { ...full, primaryAddress })).body).toEqual(before)
  })

  it('counts with `unchangedPut: "new-revision"`', async () => {
    const { mock, before } = await startedMock({ unchangedPut: 'new-revision' })
    const { body } = await put(mock, 'cus_1', full)
    expect(body).toEqual({ ...before, revision: 1, updatedTime: '2026-01-31T09:31:00Z' })
  })
})

describe('revision', () => {
  it('counts each change', async () => {
    const mock = createMock()
    const revisions: number[] = []
    for (const color of ['red', 'green', 'green', 'blue']) {
      const { body } = await put(mock, 'cus_1', { customFields: { color } })
      revisions.push(body.revision)
    }
    expect(revisions).toEqual([0, 1, 1, 2])
  })

  it('starts where the mock was told to', async () => {
    const mock = createMock({ initialRevision: 1 })
    expect((await put(mock, 'cus_1', {})).body.revision).toBe(1)
  })
})

it('stores strings as sent: neither trimmed nor folded', async () => {
  const { body } = await put(createMock(), 'cus_1', {
    primaryAddress: {
      firstName: '  Ada ',
      emails: [{ label: 'Main', value: 'Ada@Example.COM' }],
    },
  })
  expect(body.firstName).toBe('  Ada ')
  expect(body.email).toBe('Ada@Example.COM')
})

it('writes times in UTC with whole seconds', async () => {
  const mock = createMock({ now: () => new Date('2026-01-31T09:30:00.987Z') })
  const { body } = await put(mock, 'cus_1', {})
  expect(body.createdTime).toBe('2026-01-31T09:30:00Z')
  expect(body.updatedTime).toBe('2026-01-31T09:30:00Z')
})

it('reports revenue in the currency that the mock was told', async () => {
  const { body } = await put(createMock({ currency: 'EUR' }), 'cus_1', {})
  const nothing = { currency: 'EUR', amount: 0, amountUsd: 0 }
  expect(body).toMatchObject({ averageValue: nothing, lifetimeRevenue: nothing })
})
