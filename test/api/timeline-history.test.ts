import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { world } from '#factories/index'
import type { CustomerInput, Mock } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, put } from '../support/requests.ts'
import { messagesOf, timeline, typesOf } from '../support/timeline.ts'

const address = { firstName: 'Ada', city: 'London', country: 'GB' }

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

describe('the timeline begins with the creation of the customer', () => {
  it('by PUT, by POST, by a test, or as start data', async () => {
    const clock = manualClock()
    const mock = createMock({
      now: clock.now,
      customers: [{ id: 'start', createdTime: '2020-05-01T00:00:00Z' }],
    })
    await put(mock, 'put', { primaryAddress: address })
    const { body: posted } = await call(mock, 'POST', '/customers', { body: '{}' })
    await mock.customers.create({ id: 'test' })
    clock.advance({ minutes: 5 })

    for (const id of ['put', posted.id, 'test', 'start']) {
      expect(await messagesOf(mock, id)).toMatchObject([
        {
          type: 'customer-created',
          triggeredBy: 'rebilly',
          message: 'Customer was created',
          occurredTime: mock.customers.get(id)?.createdTime,
        },
      ])
    }
  })

  it('even if that was before 1970, which no ULID can say', async () => {
    const mock = createMock({ customers: [{ id: 'ada', createdTime: '1843-01-01T00:00:00Z' }] })
    expect(await messagesOf(mock, 'ada')).toMatchObject([{ occurredTime: '1843-01-01T00:00:00Z' }])
  })
})

describe('a PUT tells what it changed:', () => {
  const before: CustomerInput = {
    primaryAddress: { ...address, emails: [{ label: 'main', value: 'ada@example.com' }] },
    customFields: { color: 'blue', size: { width: 5 } },
    defaultPaymentInstrument: { method: 'paypal', paymentInstrumentId: 'inst_1' },
  }

  const toldOf = async (change: CustomerInput) => {
    const mock = createMock()
    await mock.customers.put('ada', before)
    await put(mock, 'ada', { ...before, ...change })
    return (await messagesOf(mock, 'ada', '?filter=type:!customer-created')).map(
      ({ type, message, extraData }) => ({ type, message, tables: extraData?.tables }),
    )
  }

  it('the primary address', async () => {
    const primaryAddress = { ...address, city: 'Paris', country: 'FR', region: 'Île-de-France' }
    expect(await toldOf({ primaryAddress })).toEqual([
      {
        type: 'primary-address-changed',
        message: 'Primary address changed: country, city, region, emails',
        tables: [
          {
            type: 'three-columns',
            title: 'Primary address',
            data: [
              { attribute: 'country', previousValue: 'GB', newValue: 'FR' },
              { attribute: 'city', previousValue: 'London', newValue: 'Paris' },
              { attribute: 'region', newValue: 'Île-de-France' },
              { attribute: 'emails', previousValue: 'ada@example.com (main)' },
            ],
          },
        ],
      },
    ])
    expect(await toldOf({ primaryAddress: null })).toMatchObject([
      { message: 'Primary address removed: country, firstName, city, emails' },
    ])
  })

  it('custom fields', async () => {
    const customFields = { color: 'red', size: { width: 6 }, vip: true }
    expect(await toldOf({ customFields })).toEqual([
      {
        type: 'custom-fields-changed',
        message: 'Custom fields changed: color, size, vip',
        tables: [
          {
            type: 'three-columns',
            title: 'Custom fields',
            data: [
              { attribute: 'color', previousValue: 'blue', newValue: 'red' },
              { attribute: 'size', previousValue: '{"width":5}', newValue: '{"width":6}' },
              { attribute: 'vip', newValue: true },
            ],
          },
        ],
      },
    ])
  })

  it('the default payment instrument', async () => {
    expect(await toldOf({ defaultPaymentInstrument: { method: 'cash' } })).toMatchObject([
      {
        type: 'default-payment-instrument-changed',
        message: 'Default payment instrument changed: method, paymentInstrumentId',
      },
    ])
    expect(await toldOf({ defaultPaymentInstrument: null })).toMatchObject([
      { message: 'Default payment instrument removed: method, paymentInstrumentId' },
    ])
  })

  it('several things at once', async () => {
    const types = (await toldOf({ primaryAddress: null, customFields: {} })).map(({ type }) => type)
    expect(types).toEqual(['custom-fields-changed', 'primary-address-changed'])
  })

  it('but nothing when it changed nothing, or what the API has no message for', async () => {
    expect(await toldOf({})).toEqual([])
    expect(await toldOf({ websiteId: 'web_2' })).toEqual([])
  })
})

describe('a change of tags', () => {
  it('is told, and a new name of a tag is not', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    await call(mock, 'POST', '/tags', { body: '{"name":"VIP","type":"customer"}' })
    await call(mock, 'POST', '/tags/VIP/customers/ada')
    await call(mock, 'POST', '/tags/VIP/customers/ada')
    await call(mock, 'PATCH', '/tags/VIP', { body: '{"name":"Gold"}' })
    await call(mock, 'DELETE', '/tags/Gold/customers/ada')

    const messages = await messagesOf(mock, 'ada')
    expect(messages.map(({ type, message }) => [type, message])).toEqual([
      ['customer-untagged', 'Tag "Gold" was removed'],
      ['customer-tagged', 'Tag "VIP" was added'],
      ['customer-created', 'Customer was created'],
    ])
  })
})

it('tells what becomes of the lead source', async () => {
  const mock = createMock({ customers: [{ id: 'ada' }] })
  const leadSource = (method: string, body?: object) =>
    call(mock, method, '/customers/ada/lead-source', { body: body ? JSON.stringify(body) : null })
  await leadSource('PUT', { medium: 'search', term: 'mock' })
  await leadSource('PUT', { medium: 'search', term: 'mock' })
  await leadSource('PUT', { medium: 'mail' })
  await leadSource('DELETE')

  const messages = await messagesOf(mock, 'ada', '?filter=type:lead-source-changed')
  expect(messages.map(({ message }) => message)).toEqual([
    'Lead source removed: medium',
    'Lead source changed: medium, term',
    'Lead source set: medium, term',
  ])
  expect(messages[1]?.extraData).toMatchObject({
    tables: [
      {
        data: [
          { attribute: 'medium', previousValue: 'search', newValue: 'mail' },
          { attribute: 'term', previousValue: 'mock' },
        ],
      },
    ],
  })
})

describe('a merge', () => {
  it('is told to the target, which gets the messages of both', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    await put(mock, 'survivor', { primaryAddress: address })
    const primaryAddress = { emails: [{ label: 'main', value: 'eve@example.com' }] }
    await put(mock, 'duplicate', { primaryAddress })
    clock.advance({ minutes: 1 })
    await put(mock, 'duplicate', { primaryAddress, customFields: { color: 'blue' } })
    const { body: comment } = await timeline(mock, 'POST', 'duplicate', {
      body: { message: 'The same person?' },
    })
    clock.advance({ minutes: 1 })

    await merge(mock, 'duplicate', 'survivor')

    const messages = await messagesOf(mock, 'survivor')
    expect(messages.map(({ type, occurredTime }) => [type, occurredTime])).toEqual([
      ['customer-merged', '2026-01-31T09:32:00Z'],
      ['customer-comment-created', '2026-01-31T09:31:00Z'],
      ['custom-fields-changed', '2026-01-31T09:31:00Z'],
      ['customer-created', '2026-01-31T09:30:00Z'],
      ['customer-created', '2026-01-31T09:30:00Z'],
    ])
    expect(messages[0]?.message).toBe(
      'Customer "duplicate" (eve@example.com) was merged into this one',
    )
    expect((await timeline(mock, 'GET', 'survivor', { rest: `/${comment.id}` })).status).toBe(200)
    expect((await timeline(mock, 'GET', 'duplicate')).status).toBe(404)
  })

  it('names a customer without an e-mail address by the id alone', async () => {
    const mock = createMock({ customers: [{ id: 'duplicate' }, { id: 'survivor' }] })
    await merge(mock, 'duplicate', 'survivor')
    const [told] = await messagesOf(mock, 'survivor', '?filter=type:customer-merged')
    expect(told?.message).toBe('Customer "duplicate" was merged into this one')
  })

  it('leaves nothing for a customer that is created anew under the merged id', async () => {
    const customers = [{ id: 'duplicate' }, { id: 'survivor' }]
    const mock = createMock({ customers, mergedIds: 'recreate' })
    await put(mock, 'duplicate', { customFields: { color: 'blue' } })
    await merge(mock, 'duplicate', 'survivor')
    await put(mock, 'duplicate', {})
    expect(await typesOf(mock, 'duplicate')).toEqual(['customer-created'])
    expect(await typesOf(mock, 'survivor', '?sort=type')).toEqual([
      'custom-fields-changed',
      'customer-created',
      'customer-created',
      'customer-merged',
    ])
  })

  it('of customers with tags tells of the merge alone', async () => {
    const mock = createMock({
      customers: [{ id: 'duplicate', tags: [tag('vip')] }, { id: 'survivor' }],
    })
    await merge(mock, 'duplicate', 'survivor')
    expect(await typesOf(mock, 'survivor', '?filter=type:!customer-created')).toEqual([
      'customer-merged',
    ])
  })
})

describe('a world with messages', () => {
  it('goes on from them, and has one creation of each customer', async () => {
    const given = world({ customers: 3, seed: 2 })
    const mock = createMock({ world: given })
    for (const { id } of given.customers) {
      const before = given.timeline.filter(({ customerId }) => customerId === id)
      await put(mock, id, { customFields: { round: 1 } })
      const types = await typesOf(mock, id)
      expect(types).toContain('custom-fields-changed')
      expect(types.filter((type) => type === 'customer-created')).toHaveLength(1)
      expect(types.length).toBeGreaterThan(before.length)
    }
  })

  it('is refused for a type of message that the API does not know', async () => {
    const given = world({ customers: 1 })
    const timeline = given.timeline.map((message) => ({ ...message, type: 'customer-waved' }))
    const mock = createMock({ world: { ...given, timeline: timeline as never } })
    await expect(mock.ready).rejects.toThrow(
      '`timeline[0].type` must be one of the 76 types of timeline messages',
    )
  })
})

it('keeps the messages of others when a customer is deleted', async () => {
  const mock = createMock({ customers: [{ id: 'ada' }, { id: 'grace' }] })
  await put(mock, 'ada', { customFields: { color: 'blue' } })
  await put(mock, 'grace', { customFields: { color: 'red' } })
  await mock.customers.delete('ada')
  expect(await typesOf(mock, 'grace')).toEqual(['custom-fields-changed', 'customer-created'])
})

it('has the same ids and messages, whenever and in whatever order timelines are read', async () => {
  const ids = ['ada', 'grace', 'edith']
  const step = fc.record({
    id: fc.constantFrom(...ids),
    action: fc.constantFrom('put', 'post', 'read'),
    value: fc.nat(3),
  })
  const run = async (steps: { id: string; action: string; value: number }[], reads: boolean) => {
    const mock = createMock({ customers: ids.map((id) => ({ id })), now: manualClock().now })
    for (const { id, action, value } of steps) {
      if (action === 'put') await put(mock, id, { customFields: { value } })
      else if (action === 'post')
        await timeline(mock, 'POST', id, { body: { message: `${value}` } })
      else if (reads) await messagesOf(mock, id)
    }
    return Promise.all(ids.map((id) => messagesOf(mock, id)))
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      expect(await run(steps, true)).toEqual(await run(steps, false))
    }),
    { numRuns: 50 },
  )
})

it('keeps the newest 5,000 modifications of a mock whose timelines nobody reads', async () => {
  const mock = createMock({ customers: [{ id: 'ada' }] })
  for (let round = 1; round <= 10_001; round += 1) {
    await mock.customers.put('ada', { customFields: { round } })
  }
  const messages = await messagesOf(mock, 'ada', '?limit=1000')
  expect(messages[0]?.extraData).toMatchObject({
    tables: [{ data: [{ previousValue: 10_000, newValue: 10_001 }] }],
  })
  const { headers } = await timeline(mock, 'GET', 'ada')
  expect(headers.get('pagination-total')).toBe('5002')
  // It is the oldest that are not told.
  const [oldest, creation] = await messagesOf(mock, 'ada', '?limit=2&offset=5000')
  expect(oldest?.extraData).toMatchObject({
    tables: [{ data: [{ previousValue: 5000, newValue: 5001 }] }],
  })
  expect(creation?.type).toBe('customer-created')
})
