import { expect, it } from 'vitest'
import { type Collection, createClient } from '../support/client.ts'
import { manualClock } from '../support/clock.ts'
import { linesOf, type Tests } from './stage.ts'

const ada = {
  id: 'ada',
  websiteId: 'web_1',
  primaryAddress: {
    firstName: 'Ada',
    lastName: 'Lovelace',
    country: 'GB',
    emails: [{ label: 'main', value: 'ada@example.com' }],
  },
}
const people = [
  ada,
  { id: 'grace', invoiceCount: 3, primaryAddress: { firstName: 'Grace', lastName: 'Hopper' } },
  { id: 'alan', invoiceCount: 3, primaryAddress: { firstName: 'Alan', lastName: 'Turing' } },
]

const idsOf = ({ items }: Collection) => items.map(({ fields }) => fields.id)

export const get: Tests = (start) => {
  it('gets what was saved', async () => {
    await start()
    const { customers } = createClient()
    const saved = await customers.update({ id: 'ada', data: ada })
    const read = await customers.get({ id: 'ada' })
    expect(read.response.status).toBe(200)
    expect(read.fields).toEqual(saved.fields)
    expect(Object.isFrozen(read.fields.primaryAddress?.emails)).toBe(true)
  })

  it.each([
    ['a text', 'email,primaryAddress.country', '?fields=email,primaryAddress.country'],
    [
      'a list, which it sends with brackets',
      ['email', 'primaryAddress.country'],
      '?fields%5B%5D=email&fields%5B%5D=primaryAddress.country',
    ],
  ])('picks `fields` given as %s', async (_, fields, query) => {
    const stage = await start({ customers: people })
    const member = await createClient().customers.get({ id: 'ada', fields })
    expect(decodeURIComponent(stage.exchanges[0]?.path ?? '')).toBe(
      `/customers/ada${decodeURIComponent(query)}`,
    )
    expect(member.fields).toEqual({
      id: 'ada',
      email: 'ada@example.com',
      primaryAddress: { country: 'GB' },
    })
  })

  it.each([{ expand: 'leadSource' }, { expand: ['leadSource'] }])('expands %j', async (shown) => {
    await start({ customers: people })
    const { customers } = createClient()
    const { fields: leadSource } = await customers.createLeadSource({
      id: 'ada',
      data: { medium: 'mail' },
    })
    const { fields } = await customers.get({ id: 'ada', ...shown })
    expect(fields._embedded).toEqual({ leadSource })
  })

  it('pastes an id into the path as it is; the URL encodes it', async () => {
    const stage = await start({ customers: [{ id: '@ada~1-b.c' }] })
    const { customers } = createClient()

    expect((await customers.get({ id: '@ada~1-b.c' })).fields.id).toBe('@ada~1-b.c')
    await expect(customers.get({ id: 'a b' })).rejects.toMatchObject({ status: 404 })
    await expect(customers.get({ id: 'a b/ü' })).rejects.toMatchObject({ status: 404 })

    expect(linesOf(stage)).toEqual([
      'GET /customers/@ada~1-b.c 200',
      'GET /customers/a%20b 404',
      'GET /customers/a%20b/%C3%BC 404',
    ])
  })
}

export const getAll: Tests = (start) => {
  it('reads the numbers of a page', async () => {
    await start({ customers: 25 })
    const { customers } = createClient()

    const page = await customers.getAll({ limit: 10, offset: 20 })
    const all = await customers.getAll()

    expect(page).toMatchObject({ limit: 10, offset: 20, total: 25 })
    expect(page.items).toHaveLength(5)
    expect(all).toMatchObject({ limit: 100, offset: 0, total: 25 })
    expect(idsOf(all).slice(20)).toEqual(idsOf(page))
  })

  it('is an empty collection, not an error, when nothing is there', async () => {
    await start()
    expect(await createClient().customers.getAll()).toMatchObject({
      items: [],
      limit: 100,
      offset: 0,
      total: 0,
    })
  })

  it('gives members, frozen throughout', async () => {
    await start({ customers: people })
    const { customers } = createClient()
    const collection = await customers.getAll({ filter: 'firstName:ada' })
    expect(Object.isFrozen(collection.items)).toBe(true)
    expect(Object.isFrozen(collection.items[0]?.fields.primaryAddress)).toBe(true)
    expect(collection.items[0]?.fields).toEqual((await customers.get({ id: 'ada' })).fields)
  })

  it.each([
    ['primaryAddress.country:GB', ['ada']],
    ['invoiceCount:1..;lastName:!Hopper', ['alan']],
    ['lastName:lovelace,HOPPER', ['ada', 'grace']],
    ['primaryAddress.*.email:ada@example.com', ['ada']],
    ['firstName:@men', ['alan']],
    ['websiteId:!web_1', ['alan', 'grace']],
  ])('filters by %s', async (filter, ids) => {
    await start({ customers: people, lists: { men: ['Alan'] } })
    const found = await createClient().customers.getAll({ filter })
    expect(idsOf(found).sort()).toEqual(ids)
    expect(found.total).toBe(ids.length)
  })

  it('filters by date-times, whose colons and offsets survive the way', async () => {
    const clock = manualClock('2026-01-31T09:30:00Z')
    const { mock } = await start({ now: clock.now })
    await mock.customers.put('early', {})
    clock.advance({ minutes: 30 })
    await mock.customers.put('late', {})
    const { customers } = createClient()

    const found = await customers.getAll({ filter: 'createdTime:2026-01-31T11:45:00+02:00..' })

    expect(idsOf(found)).toEqual(['late'])
  })

  it('searches by `q`; the blank goes as a plus', async () => {
    const stage = await start({ customers: people })
    const found = await createClient().customers.getAll({ q: 'ada love' })
    expect(idsOf(found)).toEqual(['ada'])
    expect(stage.exchanges[0]?.path).toBe('/customers?q=ada+love')
  })

  it.each([
    ['a text', '-invoiceCount,lastName'],
    ['a list, which it joins', ['-invoiceCount', 'lastName']],
  ])('sorts by %s', async (_, sort) => {
    const stage = await start({ customers: people })
    const sorted = await createClient().customers.getAll({ sort })
    expect(idsOf(sorted)).toEqual(['grace', 'alan', 'ada'])
    expect(stage.exchanges[0]?.path).toBe('/customers?sort=-invoiceCount,lastName')
  })

  it('leaves out what is empty', async () => {
    const stage = await start({ customers: people })
    const { total } = await createClient().customers.getAll({ filter: '', q: '', sort: [] })
    expect(total).toBe(3)
    expect(linesOf(stage)).toEqual(['GET /customers 200'])
  })

  it.each([{ fields: 'lastName' }, { fields: ['lastName'] }])(
    'picks %j and the id',
    async (shown) => {
      await start({ customers: people })
      const { items } = await createClient().customers.getAll({ ...shown, sort: 'lastName' })
      expect(items.map((member) => member.fields)).toEqual([
        { id: 'grace', lastName: 'Hopper' },
        { id: 'ada', lastName: 'Lovelace' },
        { id: 'alan', lastName: 'Turing' },
      ])
    },
  )

  it('expands every member', async () => {
    await start({ customers: people })
    const { customers } = createClient()
    const { fields: leadSource } = await customers.createLeadSource({
      id: 'ada',
      data: { medium: 'mail' },
    })
    const { items } = await customers.getAll({ expand: ['leadSource'], sort: 'lastName' })
    expect(items.map(({ fields }) => fields._embedded)).toEqual([{}, { leadSource }, {}])
  })

  it('throws for a filter that is wrong, and shows where', async () => {
    await start()
    const listing = createClient().customers.getAll({ filter: 'firstname:Ada' })
    await expect(listing).rejects.toMatchObject({
      name: 'RebillyValidationError',
      message: expect.stringContaining('the nearest one is firstName'),
      invalidFields: [{ field: 'filter' }],
    })
  })

  it('throws with everything that is wrong at once', async () => {
    await start()
    const listing = createClient().customers.getAll({ limit: 1001, sort: 'age', filter: 'a' })
    await expect(listing).rejects.toMatchObject({
      invalidFields: [{ field: 'limit' }, { field: 'filter' }, { field: 'sort' }],
    })
  })
}
