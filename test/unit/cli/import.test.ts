import { describe, expect, it } from 'vitest'
import { importLists } from '../../../src/hosts/cli/import/import-lists.ts'
import { seedOf } from '../../../src/hosts/cli/import/seed-of.ts'
import { createMock } from '../../support/create-mock.ts'

const imported = async (lists: Record<string, unknown[]>, customers = 'customers') => {
  const mock = createMock()
  const leftOut = await importLists(mock, new Map(Object.entries(lists)), customers)
  return { mock, leftOut }
}

describe('a list of customers', () => {
  it('becomes customers, in the order of the list', async () => {
    const { mock, leftOut } = await imported({
      customers: [
        { id: 'ada', primaryAddress: { firstName: 'Ada' } },
        { id: 'grace', invoiceCount: 3 },
      ],
    })

    expect(leftOut).toEqual([])
    expect(mock.customers.list().map(({ id }) => id)).toEqual(['ada', 'grace'])
    expect(mock.customers.get('grace')).toMatchObject({ invoiceCount: 3 })
  })

  it('may be flat, and be numbered', async () => {
    const { mock, leftOut } = await imported({
      customers: [
        {
          id: 7,
          name: 'Ada King Lovelace',
          email: 'ada@example.com',
          phone: 5551234,
          country: 'GB',
        },
      ],
    })

    expect(leftOut).toEqual([])
    expect(mock.customers.get('7')).toMatchObject({
      email: 'ada@example.com',
      primaryAddress: {
        firstName: 'Ada King',
        lastName: 'Lovelace',
        country: 'GB',
        phoneNumbers: [{ label: 'main', value: '5551234', primary: true }],
      },
    })
  })

  it('keeps what fits of a customer, and tells of the rest', async () => {
    const { mock, leftOut } = await imported({
      customers: [
        {
          id: 'ada',
          nickname: 'Countess',
          primaryAddress: { firstName: 'Ada', country: 'usa', emails: [{ label: 'main' }] },
        },
      ],
    })

    expect(mock.customers.get('ada')).toMatchObject({
      primaryAddress: { firstName: 'Ada', emails: [] },
    })
    expect(leftOut.map(({ place }) => place).toSorted()).toEqual([
      'customers[0].nickname',
      'customers[0].primaryAddress.country',
      'customers[0].primaryAddress.emails.0.value',
    ])
  })

  it('is told of by the names of the file', async () => {
    const { leftOut } = await imported({
      customers: [{ id: 'ada', country: 'usa', email: 'x', phone: '', nickname: 'Countess' }],
    })

    const places = leftOut.map(({ place }) => place)
    expect(places).toContain('customers[0].country')
    expect(places).toContain('customers[0].email')
    expect(places.join()).not.toContain('primaryAddress')
  })

  it('leaves out who cannot be a customer at all', async () => {
    const { mock, leftOut } = await imported({
      customers: [{ id: 'ada' }, { id: 'ada' }, 'ada', null],
    })

    expect(mock.customers.count).toBe(1)
    expect(leftOut.map(({ place }) => place)).toEqual([
      'customers[3]',
      'customers[2]',
      'customers[0]',
    ])
  })

  it('may have another name', async () => {
    const { mock } = await imported({ users: [{ id: 'ada' }] }, 'users')

    expect(mock.customers.count).toBe(1)
  })
})

it('takes tags by name, in a list and of customers', async () => {
  const { mock, leftOut } = await imported({
    tags: ['VIP', { id: 3, name: 'new' }, { name: '' }],
    customers: [{ id: 'ada', tags: ['vip'] }],
  })

  expect(
    mock.tags
      .list()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['VIP', 'new'])
  expect(leftOut.map(({ place }) => place)).toEqual(['tags[2]'])
})

it('says of other lists what they need', async () => {
  const { leftOut } = await imported({ customers: [], orders: [{}, {}], profile: [{}] })

  expect(leftOut).toEqual([
    { place: 'orders', reason: expect.stringMatching(/^has 2 records that are of no table/) },
    { place: 'profile', reason: expect.stringMatching(/^has a record that is of no table/) },
  ])
})

it('leaves alone what has the form of the contract', () => {
  const seed = { id: 'ada', primaryAddress: { firstName: 'Ada' }, tags: [{ name: 'VIP' }] }

  expect(seedOf(seed)).toEqual(seed)
})
