import { describe, expect, it } from 'vitest'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, put } from '../support/requests.ts'
import { callTags, namesOfTags, revisionOf } from '../support/tags.ts'

const tagged = (id: string, ...names: string[]) => ({ id, tags: names.map((name) => ({ name })) })

/** Ada and Bob, who have no tag; Eve is a VIP; nobody is Gold; a passport is no customer's. */
async function someCustomers() {
  const clock = manualClock()
  const mock = createMock({
    now: clock.now,
    customers: [{ id: 'ada' }, { id: 'bob' }, tagged('eve', 'VIP')],
  })
  await mock.tags.create({ name: 'Gold' })
  await mock.tags.create({ name: 'passport', type: 'kyc-document' })
  clock.advance({ minutes: 5 })
  return mock
}

const later = '2026-01-31T09:35:00Z'

describe('POST /tags/{tag}/customers/{customerId}', () => {
  it('gives a customer a tag: 204, and one more revision', async () => {
    const mock = await someCustomers()

    const { status, text } = await callTags(mock, 'POST', '/vip/customers/ada')

    expect([status, text]).toEqual([204, ''])
    const { body } = await get(mock, 'ada')
    expect(body).toMatchObject({ tags: [{ name: 'VIP' }], revision: 1, updatedTime: later })
    expect(body.tags).toEqual([(await callTags(mock, 'GET', '/vip')).body])
  })

  it('adds to the tags that the customer has', async () => {
    const mock = await someCustomers()
    await callTags(mock, 'POST', '/Gold/customers/eve')
    expect(namesOfTags(mock, 'eve')).toEqual(['VIP', 'Gold'])
  })

  it('changes nothing when the customer has it', async () => {
    const mock = await someCustomers()
    const before = mock.customers.get('eve')
    expect((await callTags(mock, 'POST', '/VIP/customers/eve')).status).toBe(204)
    expect(mock.customers.get('eve')).toEqual(before)
  })

  it('needs no body: any type of an empty one will do', async () => {
    const mock = await someCustomers()
    const headers = {
      'REB-APIKEY': 'any',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': '0',
    }
    const { status } = await call(mock, 'POST', '/tags/VIP/customers/ada', { headers })
    expect(status).toBe(204)
    expect(namesOfTags(mock, 'ada')).toEqual(['VIP'])
  })

  it('lets the customer be found by it', async () => {
    const mock = await someCustomers()
    await callTags(mock, 'POST', '/VIP/customers/ada')
    const found = await mock.customers.find({ filter: 'tags.name:vip' })
    expect(found.map(({ id }) => id)).toEqual(['eve', 'ada'])
  })

  it('makes an edit stale that began before it: 409', async () => {
    const mock = await someCustomers()
    const { body: read } = await get(mock, 'ada')
    await callTags(mock, 'POST', '/VIP/customers/ada')
    expect((await put(mock, 'ada', read)).status).toBe(409)
    expect((await put(mock, 'ada', { websiteId: 'web_1' })).body.tags).toHaveLength(1)
  })
})

describe('DELETE /tags/{tag}/customers/{customerId}', () => {
  it('takes a tag from a customer: 204, and one more revision', async () => {
    const mock = await someCustomers()
    expect((await callTags(mock, 'DELETE', '/vip/customers/eve')).status).toBe(204)
    expect(mock.customers.get('eve')).toMatchObject({ tags: [], revision: 1, updatedTime: later })
    expect((await callTags(mock, 'GET', '/vip')).status).toBe(200)
  })

  it('changes nothing when the customer has it not', async () => {
    const mock = await someCustomers()
    const before = mock.customers.get('ada')
    expect((await callTags(mock, 'DELETE', '/VIP/customers/ada')).status).toBe(204)
    expect(mock.customers.get('ada')).toEqual(before)
  })
})

describe.each(['POST', 'DELETE'])('%s /tags/{tag}/customers/{customerId} is 404', (method) => {
  it.each([
    ['/platinum/customers/ada', 'No tag has the name "platinum"'],
    ['/a%2Fb/customers/ada', 'No tag can have it'],
    ['/VIP/customers/nobody', 'No customer has the id "nobody"'],
    ['/VIP/customers/a%20b', 'No customer has the id "a b"'],
    ['/passport/customers/ada', 'is of type "kyc-document", which customers cannot have'],
  ])('for %s', async (path, detail) => {
    const mock = await someCustomers()
    const before = mock.customers.list()
    const { status, body } = await callTags(mock, method, path)
    expect(status).toBe(404)
    expect(body.detail).toContain(detail)
    expect(mock.customers.list()).toEqual(before)
  })

  it('for a customer that was merged away, and names the other', async () => {
    const mock = await someCustomers()
    await call(mock, 'DELETE', '/customers/ada?targetCustomerId=bob')
    const { status, body } = await callTags(mock, method, '/VIP/customers/ada')
    expect(status).toBe(404)
    expect(body.detail).toContain('was merged into "bob"')
  })
})

describe('/tags/{tag}/customers', () => {
  it('POST gives many customers a tag at once: 204', async () => {
    const mock = await someCustomers()
    const customerIds = ['ada', 'bob', 'eve']

    const { status, text } = await callTags(mock, 'POST', '/vip/customers', { customerIds })

    expect([status, text]).toEqual([204, ''])
    for (const id of customerIds) expect(namesOfTags(mock, id)).toEqual(['VIP'])
    expect(customerIds.map((id) => revisionOf(mock, id))).toEqual([1, 1, 0])
  })

  it('DELETE, with a body too, takes it from them: 204', async () => {
    const mock = await someCustomers()
    const customerIds = ['ada', 'eve']
    expect((await callTags(mock, 'DELETE', '/VIP/customers', { customerIds })).status).toBe(204)
    expect(namesOfTags(mock, 'eve')).toEqual([])
    expect(customerIds.map((id) => revisionOf(mock, id))).toEqual([0, 1])
  })

  it.each(['POST', 'DELETE'])('%s passes over unknown and repeated customers', async (method) => {
    const mock = await someCustomers()
    await callTags(mock, 'POST', '/VIP/customers/bob')
    const customerIds = ['nobody', 'ada', 'a b', 'ada', 'bob', '', 'bob']
    expect((await callTags(mock, method, '/VIP/customers', { customerIds })).status).toBe(204)
    expect(['ada', 'bob'].map((id) => revisionOf(mock, id))).toEqual(
      method === 'POST' ? [1, 1] : [0, 2],
    )
    expect(mock.customers.count).toBe(3)
  })

  it('takes 1000 customers', async () => {
    const mock = await someCustomers()
    const customerIds = Array.from({ length: 1000 }, (_, position) => `cus_${position}`)
    expect((await callTags(mock, 'POST', '/VIP/customers', { customerIds })).status).toBe(204)
  })
})

describe.each(['POST', 'DELETE'])('%s /tags/{tag}/customers is 422', (method) => {
  const ada = { customerIds: ['ada'] }

  it.each<[string, unknown, string[]]>([
    ['VIP', undefined, ['']],
    ['VIP', ['ada'], ['']],
    ['VIP', {}, ['customerIds']],
    ['VIP', { customerIds: 'ada' }, ['customerIds']],
    ['VIP', { customerIds: null }, ['customerIds']],
    ['VIP', { customerIds: [] }, ['customerIds']],
    ['VIP', { customerIds: Array(1001).fill('ada') }, ['customerIds']],
    ['VIP', { customerIds: ['ada', 5, null] }, ['customerIds.1', 'customerIds.2']],
    ['platinum', ada, ['tag']],
    ['a%2Fb', ada, ['tag']],
    ['passport', ada, ['tag']],
    ['platinum', { customerIds: [5] }, ['tag', 'customerIds.0']],
  ])('for the tag %s and the body %j', async (tag, body, fields) => {
    const mock = await someCustomers()
    const before = mock.customers.list()
    const answer = await callTags(mock, method, `/${tag}/customers`, body)
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer as never)).toEqual(fields)
    expect(mock.customers.list()).toEqual(before)
  })

  it('with words that help', async () => {
    const mock = await someCustomers()
    const detailOf = async (tag: string, customerIds: unknown) =>
      (await callTags(mock, method, `/${tag}/customers`, { customerIds })).body.detail
    expect(await detailOf('platinum', ['ada'])).toContain('tag must be the name of a tag')
    expect(await detailOf('passport', ['ada'])).toContain('tag must be a tag of type "customer"')
    expect(await detailOf('VIP', [])).toContain('customerIds must name at least one customer')
    expect(await detailOf('VIP', Array(1001).fill('a'))).toContain('at most 1000 customers')
    expect(await detailOf('VIP', [5])).toContain('customerIds.0 must be a string, but is a number')
  })

  it('for unknown members where bodies are strict', async () => {
    const mock = createMock({ strictBody: true, customers: [tagged('ada', 'VIP')] })
    const answer = await callTags(mock, method, '/VIP/customers', { ...ada, dryRun: true })
    expect(fieldsOf(answer as never)).toEqual(['dryRun'])
  })
})

describe.each(['POST', 'DELETE'])('%s /tags/{tag}/customers reads JSON only', (method) => {
  it.each<[number, RequestInit]>([
    [400, { body: '{"customerIds":' }],
    [415, { body: '<ada/>', headers: { 'REB-APIKEY': 'any', 'Content-Type': 'text/xml' } }],
    [413, { body: `"${'a'.repeat(1024 * 1024)}"` }],
  ])('%i otherwise', async (status, init) => {
    const mock = await someCustomers()
    expect((await call(mock, method, '/tags/VIP/customers', init)).status).toBe(status)
  })
})
