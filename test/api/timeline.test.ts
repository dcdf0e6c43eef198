import { describe, expect, it } from 'vitest'
import { timeline as ofTimeline } from '#resources/contracts/2023-01/timeline'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, origin, put } from '../support/requests.ts'
import { messagesOf, timeline, typesOf } from '../support/timeline.ts'

const withAda = { customers: [{ id: 'ada' }] }

describe('POST /customers/{id}/timeline', () => {
  it('adds a comment: 201 with Location', async () => {
    const mock = createMock({ ...withAda, now: manualClock().now })

    const answer = await timeline(mock, 'POST', 'ada', { body: { message: 'Asked for a refund' } })

    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^tmln_[0-9A-HJKMNP-TV-Z]{26}$/),
      type: 'customer-comment-created',
      customEventType: null,
      triggeredBy: 'direct-api',
      message: 'Asked for a refund',
      occurredTime: '2026-01-31T09:30:00Z',
      _links: [{ rel: 'self', href: `${origin}/customers/ada/timeline/${answer.body.id}` }],
    })
    expect(ofTimeline.timelineMessage.safeParse(answer.body).success).toBe(true)
    expect(answer.headers.get('location')).toBe(answer.body._links[0]?.href)
  })

  it('adds an event of your own, whose data come back as a table', async () => {
    const mock = createMock(withAda)

    const { body } = await timeline(mock, 'POST', 'ada', {
      body: {
        type: 'custom-event',
        customEventType: 'parcel-sent',
        message: 'The parcel is on its way',
        customData: { carrier: 'DHL', weight: 2.5, insured: true, items: ['book'], note: null },
      },
    })

    expect(body).toMatchObject({
      type: 'custom-event',
      customEventType: 'parcel-sent',
      message: 'The parcel is on its way',
      extraData: {
        tables: [
          {
            type: 'two-columns',
            data: [
              { attribute: 'carrier', value: 'DHL' },
              { attribute: 'weight', value: 2.5 },
              { attribute: 'insured', value: true },
              { attribute: 'items', value: '["book"]' },
              { attribute: 'note' },
            ],
          },
        ],
      },
    })
    expect(body).not.toHaveProperty('customData')
  })

  it.each([
    ['invoice-paid', 'Invoice 7 was paid'],
    ['custom-event-processed', 'The event parcel-sent was processed'],
  ])('takes every type of the API, so that a timeline can be filled: %s', async (type, message) => {
    const mock = createMock(withAda)
    const { status, body } = await timeline(mock, 'POST', 'ada', { body: { type, message } })
    expect(status).toBe(201)
    expect(body).toMatchObject({ type, message, triggeredBy: 'direct-api' })
  })

  it('requires nothing, and ignores what is read-only or unknown', async () => {
    const mock = createMock({ ...withAda, now: manualClock().now })
    const { status, body } = await timeline(mock, 'POST', 'ada', {
      body: {
        id: 'mine',
        triggeredBy: 'app',
        occurredTime: 'long ago',
        extraData: 5,
        color: 'red',
      },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ type: 'customer-comment-created', message: '' })
    expect(body).toMatchObject({ triggeredBy: 'direct-api', occurredTime: '2026-01-31T09:30:00Z' })
    expect(body.id).not.toBe('mine')
    expect(Object.keys(body)).not.toContain('color')
  })

  it('refuses wrong members: 422, with every failure', async () => {
    const mock = createMock(withAda)
    const answer = await timeline(mock, 'POST', 'ada', {
      body: { type: 'comment', customEventType: '', customData: ['a'], message: 5 },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.invalidFields).toEqual([
      {
        field: 'type',
        message:
          'must be one of the 76 types of timeline messages, such as "customer-comment-created" or "custom-event", not "comment"',
      },
      {
        field: 'customEventType',
        message: 'must not be empty (null says that there is none), not ""',
      },
      { field: 'customData', message: 'must be an object such as {"color": "blue"}' },
      { field: 'message', message: 'must be a string, but is a number' },
    ])
    expect(await typesOf(mock, 'ada')).toEqual(['customer-created'])
  })

  it.each([undefined, null, [], 'a comment'])('refuses a body of %j: 422', async (body) => {
    const answer = await timeline(createMock(withAda), 'POST', 'ada', { body })
    expect(answer.status).toBe(422)
  })

  it('refuses unknown members where bodies are strict', async () => {
    const mock = createMock({ ...withAda, strictBody: true })
    const answer = await timeline(mock, 'POST', 'ada', { body: { massage: 'a' } })
    expect(fieldsOf(answer as never)).toEqual(['massage'])
    const { body } = await timeline(mock, 'POST', 'ada', { body: { message: 'a' } })
    expect((await timeline(mock, 'POST', 'ada', { body })).status).toBe(201)
  })
})

describe('GET /customers/{id}/timeline', () => {
  it('lists the newest first, also what happened within one second', async () => {
    const clock = manualClock()
    const mock = createMock({ ...withAda, now: clock.now })
    for (const message of ['first', 'second', 'third']) {
      await timeline(mock, 'POST', 'ada', { body: { message } })
    }
    clock.advance({ seconds: 1 })
    await timeline(mock, 'POST', 'ada', { body: { message: 'later' } })

    const texts = async (query: string) =>
      (await messagesOf(mock, 'ada', query)).map(({ message }) => message)

    const upwards = ['Customer was created', 'first', 'second', 'third', 'later']
    expect(await texts('')).toEqual(upwards.toReversed())
    expect(await texts('?sort=occurredTime')).toEqual(upwards)
    expect(await texts('?sort=-occurredTime&limit=2&offset=1')).toEqual(['third', 'second'])
  })

  it('has the numbers of the page in headers', async () => {
    const mock = createMock(withAda)
    for (const message of ['a', 'b']) await timeline(mock, 'POST', 'ada', { body: { message } })
    const { status, headers } = await timeline(mock, 'GET', 'ada', { rest: '?limit=2&offset=1' })
    expect(status).toBe(200)
    expect(headers.get('pagination-total')).toBe('3')
    expect(headers.get('pagination-limit')).toBe('2')
    expect(headers.get('pagination-offset')).toBe('1')
  })

  it('filters and searches', async () => {
    const mock = createMock(withAda)
    await timeline(mock, 'POST', 'ada', { body: { message: 'Called back' } })
    await timeline(mock, 'POST', 'ada', {
      body: { type: 'custom-event', customEventType: 'parcel-sent', customData: { kg: 2 } },
    })
    expect(await typesOf(mock, 'ada', '?filter=triggeredBy:rebilly')).toEqual(['customer-created'])
    expect(await typesOf(mock, 'ada', '?filter=type:custom-event,custom-fields-changed')).toEqual([
      'custom-event',
    ])
    expect(await typesOf(mock, 'ada', '?filter=extraData.tables.data.attribute:kg')).toEqual([
      'custom-event',
    ])
    expect(await typesOf(mock, 'ada', '?q=CALLED')).toEqual(['customer-comment-created'])
    expect(await typesOf(mock, 'ada', '?q=parcel')).toEqual(['custom-event'])
  })

  it.each([
    ['filter', '?filter=typ:a'],
    ['sort', '?sort=message'],
    ['limit', '?limit=1001'],
  ])('refuses a wrong %s: 422', async (field, query) => {
    const answer = await timeline(createMock(withAda), 'GET', 'ada', { rest: query })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer as never)).toEqual([field])
  })

  it('shows nothing of other customers', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }, { id: 'grace' }] })
    await timeline(mock, 'POST', 'grace', { body: {} })
    expect(await typesOf(mock, 'ada')).toEqual(['customer-created'])
    const [comment] = await messagesOf(mock, 'grace')
    expect((await timeline(mock, 'GET', 'ada', { rest: `/${comment?.id}` })).status).toBe(404)
  })
})

describe('GET /customers/{id}/timeline/{messageId}', () => {
  it('shows the message as the list and POST do', async () => {
    const mock = createMock(withAda)
    const { body: posted } = await timeline(mock, 'POST', 'ada', { body: { message: 'a' } })
    expect((await timeline(mock, 'GET', 'ada', { rest: `/${posted.id}` })).body).toEqual(posted)
    expect((await messagesOf(mock, 'ada'))[0]).toEqual(posted)
  })
})

describe('DELETE /customers/{id}/timeline/{messageId}', () => {
  it('removes a message that was posted: 204 without a body', async () => {
    const mock = createMock(withAda)
    const { body } = await timeline(mock, 'POST', 'ada', { body: { message: 'a' } })

    const answer = await timeline(mock, 'DELETE', 'ada', { rest: `/${body.id}` })

    expect(answer.status).toBe(204)
    expect(answer.text).toBe('')
    expect(await typesOf(mock, 'ada')).toEqual(['customer-created'])
    expect((await timeline(mock, 'DELETE', 'ada', { rest: `/${body.id}` })).status).toBe(404)
  })

  it("refuses to remove one of the API's own: 409, as it is history", async () => {
    const mock = createMock(withAda)
    const [created] = await messagesOf(mock, 'ada')
    const answer = await timeline(mock, 'DELETE', 'ada', { rest: `/${created?.id}` })
    expect(answer.status).toBe(409)
    expect(answer.body.detail).toContain('was written by the API')
    expect(await typesOf(mock, 'ada')).toEqual(['customer-created'])
  })
})

describe('a timeline that is not there is 404:', () => {
  it.each([
    ['GET', ''],
    ['POST', ''],
    ['GET', '/tmln_1'],
    ['DELETE', '/tmln_1'],
  ])('%s %s of an unknown customer', async (method, rest) => {
    const body = method === 'POST' ? {} : undefined
    const answer = await timeline(createMock(), method, 'ada', { rest, body })
    expect(answer.status).toBe(404)
    expect(answer.body.detail).toContain('No customer has the id "ada"')
  })

  it.each(['GET', 'DELETE'])('%s of an unknown message', async (method) => {
    const answer = await timeline(createMock(withAda), method, 'ada', { rest: '/tmln_1' })
    expect(answer.status).toBe(404)
    expect(answer.body.detail).toContain('GET /customers/ada/timeline lists those that it has')
  })
})

it('has rules that the journal knows', async () => {
  const mock = createMock(withAda)
  const [created] = await messagesOf(mock, 'ada')
  await timeline(mock, 'DELETE', 'ada', { rest: `/${created?.id}` })
  const trail = mock.journal.last()?.trail.map(({ rule, outcome }) => [rule, outcome])
  expect(trail?.slice(-2)).toEqual([
    ['exists', 'ok'],
    ['history', 'failed'],
  ])

  await put(mock, 'ada', {})
  expect(mock.journal.last()?.trail.map(({ rule }) => rule)).not.toContain('history')
})

it('links to where the client asked from', async () => {
  const path = '/organizations/acme/customers/ada/timeline'
  const { headers } = await call(createMock(withAda), 'POST', path, { body: '{}' })
  expect(headers.get('location')).toContain(`${origin}${path}/tmln_`)
})

it('knows the operations by their names in the API', async () => {
  const operations = ['GetCustomerTimelineCollection', 'PostCustomerTimeline']
  const mock = createMock({ ...withAda, auth: { keys: { sk_sandbox_key: { operations } } } })
  expect((await timeline(mock, 'GET', 'ada')).status).toBe(200)
  expect((await timeline(mock, 'POST', 'ada', { body: {} })).status).toBe(201)
  expect((await timeline(mock, 'GET', 'ada', { rest: '/tmln_1' })).status).toBe(403)
  expect((await timeline(mock, 'DELETE', 'ada', { rest: '/tmln_1' })).status).toBe(403)

  expect((await timeline(mock, 'PUT', 'ada', { body: {} })).headers.get('allow')).toBe('GET, POST')
})

it('is forgotten with its customer, and by reset', async () => {
  const mock = createMock(withAda)
  await timeline(mock, 'POST', 'ada', { body: { message: 'a' } })
  await put(mock, 'ada', { customFields: { color: 'blue' } })
  await mock.customers.delete('ada')
  await put(mock, 'ada', {})
  expect(await typesOf(mock, 'ada')).toEqual(['customer-created'])

  await put(mock, 'ada', { customFields: { color: 'blue' } })
  await timeline(mock, 'POST', 'ada', { body: { message: 'a' } })
  await mock.reset()
  expect(await typesOf(mock, 'ada')).toEqual(['customer-created'])
})
