import { describe, expect, it } from 'vitest'
import type { CustomerSeed } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'
import { callTags, namesOfTags } from '../support/tags.ts'

const tagged = (id: string, ...tags: CustomerSeed['tags'] & object) => ({ id, tags })

const offeredNames = (mock: ReturnType<typeof createMock>) =>
  mock.tags.list().map(({ name }) => name)

describe('the tags of start data', () => {
  it('need a name only', async () => {
    const mock = createMock({ now: manualClock().now, customers: [tagged('ada', { name: 'VIP' })] })
    await mock.ready
    expect(mock.customers.get('ada')?.tags).toEqual([
      {
        id: expect.stringMatching(/^tag_/),
        name: 'VIP',
        type: 'customer',
        createdTime: '2026-01-31T09:30:00Z',
        updatedTime: '2026-01-31T09:30:00Z',
        _links: [{ rel: 'self', href: 'https://api.rebilly.com/tags/VIP' }],
      },
    ])
  })

  it('are known to the mock, which offers them', async () => {
    const mock = createMock({ customers: [tagged('ada', { name: 'VIP', id: 'tag_1' })] })
    const { body } = await callTags(mock, 'GET', '')
    expect(body).toEqual(mock.customers.get('ada')?.tags)
    expect((await callTags(mock, 'POST', '', { name: 'vip', type: 'customer' })).status).toBe(409)
  })

  it('are one tag where they have one name, whatever its case: the first', async () => {
    const mock = createMock({
      customers: [
        tagged('ada', { name: 'VIP', id: 'tag_1' }, { name: 'vip', id: 'tag_2' }),
        tagged('bob', { name: 'Vip', id: 'tag_3' }, { name: 'Gold' }),
      ],
    })
    await mock.ready
    expect(mock.customers.get('ada')?.tags).toMatchObject([{ id: 'tag_1', name: 'VIP' }])
    expect(mock.customers.get('bob')?.tags).toMatchObject([{ id: 'tag_1' }, { name: 'Gold' }])
    expect(offeredNames(mock).sort()).toEqual(['Gold', 'VIP'])
  })

  it('come with generated customers too', async () => {
    const mock = createMock({ customers: 100 })
    await mock.ready
    const held = new Set(mock.customers.list().flatMap(({ tags }) => tags.map(({ name }) => name)))
    expect(offeredNames(mock).sort()).toEqual([...held].sort())
    expect(held.size).toBeGreaterThan(1)
  })

  it('are there again after reset, and others are not', async () => {
    const mock = createMock({ customers: [tagged('ada', { name: 'VIP' })] })
    await mock.ready
    const before = [mock.tags.list(), mock.customers.list()]
    await callTags(mock, 'POST', '', { name: 'Gold', type: 'customer' })
    await callTags(mock, 'POST', '/Gold/customers/ada')
    await callTags(mock, 'DELETE', '/VIP')

    await mock.reset()

    expect([mock.tags.list(), mock.customers.list()]).toEqual(before)
  })

  it.each<[string, CustomerSeed['tags'], string]>([
    ['has no name', [{ id: 'tag_1' } as never], 'tags.0.name is required'],
    [
      'has a bad name',
      [{ name: 'a/b' }],
      'tags.0.name must not be empty, "." or "..", and may hold',
    ],
    ['is for documents', [{ name: 'a', type: 'kyc-document' }], 'tags.0.type must be "customer"'],
    ['is no object', ['VIP' as never], 'tags.0 must be an object'],
    ['is no list', 'VIP' as never, 'tags must be an array'],
    [
      'has the id of another tag',
      [{ name: 'a', id: 'tag_vip' }],
      'tags.0.id must be another: "tag_vip" is the tag "VIP"',
    ],
    [
      'has the id of another tag beside it',
      [
        { name: 'a', id: 'tag_1' },
        { name: 'b', id: 'tag_1' },
      ],
      'tags.1.id must be another: "tag_1" is the tag "a"',
    ],
  ])('are refused when one %s', async (_, tags, message) => {
    const customers = [
      tagged('eve', { name: 'VIP', id: 'tag_vip' }),
      { id: 'ada', ...(tags && { tags }) },
    ]
    await expect(createMock({ customers }).ready).rejects.toThrow(message)
  })
})

describe('mock.customers.create', () => {
  it('makes its tags known', async () => {
    const mock = createMock()
    await mock.customers.create(tagged('ada', { name: 'VIP' }))
    expect(offeredNames(mock)).toEqual(['VIP'])
    await callTags(mock, 'PATCH', '/vip', { name: 'Gold' })
    expect(namesOfTags(mock, 'ada')).toEqual(['Gold'])
  })

  it('takes a tag that the mock has by its name', async () => {
    const mock = createMock()
    const vip = await mock.tags.create({ name: 'VIP' })
    const { tags } = await mock.customers.create(tagged('ada', { name: 'vip' }))
    expect(tags).toEqual([vip])
  })

  it('takes a customer of another mock, tags and all', async () => {
    const first = createMock()
    const ada = await first.customers.create(tagged('ada', { name: 'VIP' }))
    const { _links, ...copy } = ada
    const second = createMock()
    expect((await second.customers.create(copy)).tags).toEqual(ada.tags)
  })

  it('refuses a tag of documents, and an id that is taken, without a trace', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    await mock.tags.create({ name: 'passport', type: 'kyc-document' })
    const named = mock.customers.create(tagged('bob', { name: 'Passport' }))
    await expect(named).rejects.toThrow('tags.0.name is the name of a tag of type "kyc-document"')
    const taken = mock.customers.create(tagged('ada', { name: 'VIP' }))
    await expect(taken).rejects.toMatchObject({ status: 409 })
    expect(offeredNames(mock)).toEqual(['passport'])
    expect(mock.customers.count).toBe(1)
  })
})

describe('mock.tags', () => {
  it('creates as POST /tags does, for customers unless told otherwise', async () => {
    const mock = createMock()
    const vip = await mock.tags.create({ name: 'VIP' })
    expect(vip).toEqual((await callTags(mock, 'GET', '/VIP')).body)
    expect(vip.type).toBe('customer')
    expect(Object.isFrozen(vip)).toBe(true)
    await expect(mock.tags.create({ name: 'vip' })).rejects.toMatchObject({ status: 409 })
    await expect(mock.tags.create({ name: '' })).rejects.toMatchObject({ status: 422 })
  })

  it('is a collection, too', async () => {
    const mock = createMock()
    await mock.tags.create({ name: 'VIP' })
    expect(mock.db.tags.findFirst((q) => q.where({ name: 'VIP' }))).toMatchObject({ name: 'VIP' })
  })
})

it('a merge unites tags that are known, and leaves them known', async () => {
  const mock = createMock({
    customers: [tagged('ada', { name: 'VIP' }, { name: 'a' }), tagged('bob', { name: 'vip' })],
  })
  await call(mock, 'DELETE', '/customers/ada?targetCustomerId=bob')
  expect(namesOfTags(mock, 'bob')).toEqual(['VIP', 'a'])
  await callTags(mock, 'DELETE', '/A')
  expect(namesOfTags(mock, 'bob')).toEqual(['VIP'])
})
