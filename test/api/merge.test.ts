import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, put } from '../support/requests.ts'

const merge = (mock: Mock, id: string, target: string) =>
  call(mock, 'DELETE', `/customers/${id}?targetCustomerId=${target}`)

const tag = (name: string) => ({
  id: `tag_${name}`,
  name,
  type: 'customer' as const,
  createdTime: '2026-01-01T00:00:00Z',
  updatedTime: '2026-01-01T00:00:00Z',
  _links: [],
})

const twoCustomers = { customers: [{ id: 'duplicate' }, { id: 'survivor' }] }

describe('DELETE /customers/{id}?targetCustomerId=', () => {
  it('removes the customer of the path, and answers 204 without a body', async () => {
    const mock = createMock(twoCustomers)

    const answer = await merge(mock, 'duplicate', 'survivor')

    expect(answer.status).toBe(204)
    expect(answer.text).toBe('')
    expect(answer.headers.has('content-type')).toBe(false)
    expect(mock.customers.list().map(({ id }) => id)).toEqual(['survivor'])
  })

  it('counts as a modification of the target, which keeps all its own', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    await put(mock, 'duplicate', { primaryAddress: { firstName: 'Eve' }, websiteId: 'web_2' })
    const { body: before } = await put(mock, 'survivor', { primaryAddress: { firstName: 'Ada' } })
    clock.advance({ minutes: 5 })

    await merge(mock, 'duplicate', 'survivor')

    expect((await get(mock, 'survivor')).body).toEqual({
      ...before,
      revision: 1,
      updatedTime: '2026-01-31T09:35:00Z',
    })
  })

  it('unites the tags, whose names are compared without case', async () => {
    const mock = createMock({
      customers: [
        { id: 'duplicate', tags: [tag('vip'), tag('new')] },
        // The first `vip` of the start data is the tag of both.
        { id: 'survivor', tags: [tag('Old'), tag('VIP')] },
      ],
    })
    await merge(mock, 'duplicate', 'survivor')
    const names = mock.customers.get('survivor')?.tags.map(({ name }) => name)
    expect(names).toEqual(['Old', 'vip', 'new'])
  })

  it.each([
    ['keeps its instrument', 'cash', 'check', 'check'],
    ['gets the instrument that it had not', 'cash', null, 'cash'],
    ['keeps its instrument where the other has none', null, 'check', 'check'],
    ['has none where neither has', null, null, undefined],
  ] as const)('the target %s', async (_, duplicate, survivor, after) => {
    const instrument = (method: 'cash' | 'check' | null) => method && { method }
    const mock = createMock({
      customers: [
        { id: 'duplicate', defaultPaymentInstrument: instrument(duplicate) },
        { id: 'survivor', defaultPaymentInstrument: instrument(survivor) },
      ],
    })
    await merge(mock, 'duplicate', 'survivor')
    expect(mock.customers.get('survivor')?.defaultPaymentInstrument?.method).toBe(after)
  })

  it('is undone by reset, which forgets merged ids', async () => {
    const mock = createMock(twoCustomers)
    await merge(mock, 'duplicate', 'survivor')
    await mock.reset()
    expect((await get(mock, 'duplicate')).status).toBe(200)
    await mock.customers.delete('duplicate')
    expect((await put(mock, 'duplicate', {})).status).toBe(201)
  })
})

describe('a customer that was merged away', () => {
  it('is 404 for GET and for another merge, and says who survived', async () => {
    const mock = createMock(twoCustomers)
    await merge(mock, 'duplicate', 'survivor')
    for (const answer of [
      await get(mock, 'duplicate'),
      await merge(mock, 'duplicate', 'survivor'),
      await merge(mock, 'survivor', 'duplicate'),
    ]) {
      expect(answer.status).toBe(404)
      expect(answer.body.detail).toContain('was merged into "survivor"')
    }
  })

  it('is not created again by PUT: 409, which says who survived', async () => {
    const mock = createMock(twoCustomers)
    await merge(mock, 'duplicate', 'survivor')
    const answer = await put(mock, 'duplicate', {})
    expect(answer.status).toBe(409)
    expect(answer.body.detail).toContain('was merged into "survivor"')
  })

  it('leads to the last survivor of a chain of merges', async () => {
    const mock = createMock({ customers: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    await merge(mock, 'a', 'b')
    await merge(mock, 'b', 'c')
    for (const id of ['a', 'b']) {
      expect((await get(mock, id)).body.detail).toContain('was merged into "c"')
      expect((await put(mock, id, {})).body.detail).toContain('was merged into "c"')
    }
  })

  it('may be created again with `mergedIds: "recreate"`, and take the other in', async () => {
    const mock = createMock({ ...twoCustomers, mergedIds: 'recreate' })
    await merge(mock, 'duplicate', 'survivor')
    expect((await put(mock, 'duplicate', {})).status).toBe(201)

    expect((await merge(mock, 'survivor', 'duplicate')).status).toBe(204)

    expect((await get(mock, 'duplicate')).status).toBe(200)
    const { body } = await get(mock, 'survivor')
    expect(body.detail).toContain('was merged into "duplicate"')
  })
})

describe('DELETE /customers/{id} refuses', () => {
  it.each([
    ['no target', '/customers/duplicate'],
    ['an empty target', '/customers/duplicate?targetCustomerId='],
    ['the customer itself as target', '/customers/duplicate?targetCustomerId=duplicate'],
  ])('%s: 422', async (_, path) => {
    const mock = createMock(twoCustomers)
    const answer = await call(mock, 'DELETE', path)
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual(['targetCustomerId'])
    expect(mock.customers.count).toBe(2)
  })

  it.each([
    ['an unknown customer', 'nobody', 'survivor'],
    ['an unknown target', 'duplicate', 'nobody'],
    ['an id that no customer can have', 'a%20b', 'survivor'],
  ])('%s: 404', async (_, id, target) => {
    const mock = createMock(twoCustomers)
    const answer = await merge(mock, id, target)
    expect(answer.status).toBe(404)
    expect(answer.body.detail).toMatch(/No customer has the id "(nobody|a b)"/)
    expect(mock.customers.count).toBe(2)
    expect(mock.customers.get('survivor')?.revision).toBe(0)
  })
})

it('lets exactly one of two merges in opposite directions win', async () => {
  const mock = createMock(twoCustomers)
  const answers = await Promise.all([
    merge(mock, 'duplicate', 'survivor'),
    merge(mock, 'survivor', 'duplicate'),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 404])
  expect(mock.customers.count).toBe(1)
})

it('never gives a new customer the id of one that was merged away', async () => {
  const first = await createMock().customers.create({})
  const merged = createMock({
    world: {
      format: 'rebilly-mock',
      version: 1,
      customers: [{ ...first, id: 'survivor', tags: [] }].map(({ _links, ...each }) => each),
      mergedCustomers: [{ id: first.id, targetCustomerId: 'survivor' }],
    },
  })
  const { id } = await merged.customers.create({})
  expect(id).not.toBe(first.id)
  expect(merged.customers.count).toBe(2)
})
