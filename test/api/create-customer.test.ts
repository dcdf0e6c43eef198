import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, origin } from '../support/requests.ts'

const post = (mock: Mock, body: unknown, path = '/customers', headers = {}) =>
  call(mock, 'POST', path, {
    body: JSON.stringify(body),
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json', ...headers },
  })

const generatedId = /^cus_[0-9A-HJKMNP-TV-Z]{26}$/

describe('POST /customers', () => {
  it('makes a customer under an id of its own', async () => {
    const mock = createMock({ now: manualClock().now })

    const answer = await post(mock, { primaryAddress: { firstName: 'Ada' }, websiteId: 'web_1' })

    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      id: expect.stringMatching(generatedId),
      firstName: 'Ada',
      websiteId: 'web_1',
      revision: 0,
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
    })
    expect((await get(mock, answer.body.id)).body).toEqual(answer.body)
  })

  it.each([
    ['/customers', '/customers'],
    ['/customers/', '/customers'],
    ['/organizations/acme/customers', '/organizations/acme/customers'],
    ['/organizations/acme/customers/?expand=leadSource', '/organizations/acme/customers'],
  ])('to %s answers with the absolute Location of the new customer', async (path, collection) => {
    const { headers, body } = await post(createMock(), {}, path)
    expect(headers.get('location')).toBe(`${origin}${collection}/${body.id}`)
  })

  it('gives each customer another id, the same ones for the same seed', async () => {
    const idsOf = async (mock: Mock) => [
      (await post(mock, {})).body.id,
      (await post(mock, {})).body.id,
    ]
    const [first, second] = await idsOf(createMock({ now: manualClock().now }))
    expect(first).not.toBe(second)
    expect(await idsOf(createMock({ now: manualClock().now }))).toEqual([first, second])
    expect(await idsOf(createMock({ now: manualClock().now, seed: 2 }))).not.toContain(first)
  })

  it('passes over ids that start data took', async () => {
    const { id } = await createMock({ now: manualClock().now }).customers.create()
    const mock = createMock({ now: manualClock().now, customers: [{ id }] })
    const answer = await post(mock, {})
    expect(answer.status).toBe(201)
    expect(answer.body.id).not.toBe(id)
    expect(mock.customers.count).toBe(2)
  })

  it('ignores read-only members: `id`, `revision` and the others', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    const { status, body } = await post(mock, { id: 'ada', revision: 7, email: 5, invoiceCount: 9 })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: expect.stringMatching(generatedId),
      revision: 0,
      email: null,
      invoiceCount: 0,
    })
  })

  it('ignores If-Match, because it edits nothing', async () => {
    const answer = await post(createMock(), {}, '/customers', { 'If-Match': '"3"' })
    expect(answer.status).toBe(201)
  })

  it('takes the organization of the path', async () => {
    const { body } = await post(createMock(), {}, '/organizations/acme/customers')
    expect(body.organizationId).toBe('acme')
  })

  it('honours expand', async () => {
    const { body } = await post(createMock(), {}, '/customers?expand=leadSource')
    expect(body._embedded).toEqual({})
  })
})

describe('POST /customers refuses', () => {
  it('an invalid body, with every failure, and makes nothing', async () => {
    const mock = createMock()
    const answer = await post(mock, { isEddRequired: 'no', primaryAddress: { country: 'us' } })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual(['isEddRequired', 'primaryAddress.country'])
    expect(mock.customers.count).toBe(0)
  })

  it.each([
    ['no body', null, 422],
    ['a list', '[]', 422],
    ['broken JSON', '{', 400],
  ])('%s', async (_, body, status) => {
    expect((await call(createMock(), 'POST', '/customers', { body })).status).toBe(status)
  })

  it('a key that may not, by the operation PostCustomer', async () => {
    const auth = { keys: { writer: { operations: ['PostCustomer'] }, reader: { operations: [] } } }
    const mock = createMock({ auth })
    const as = (key: string) => post(mock, {}, '/customers', { 'REB-APIKEY': key })
    expect((await as('writer')).status).toBe(201)
    expect((await as('reader')).status).toBe(403)
  })
})

describe('a payment token in POST /customers', () => {
  it('becomes the default instrument, and its billing address the address', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue({ billingAddress: { firstName: 'Ada' } })
    const { status, body } = await post(mock, { paymentToken })
    expect(status).toBe(201)
    expect(body.defaultPaymentInstrument?.method).toBe('payment-card')
    expect(body.firstName).toBe('Ada')
  })

  it('is spent by success only, and once', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    expect((await post(mock, { paymentToken, customFields: [] })).status).toBe(422)
    expect((await post(mock, { paymentToken })).status).toBe(201)

    const again = await post(mock, { paymentToken })
    expect(again.status).toBe(422)
    expect(fieldsOf(again)).toEqual(['paymentToken'])
  })
})

it('PUT /customers is 405 and names what may be used instead', async () => {
  const answer = await call(createMock(), 'PUT', '/customers', { body: '{}' })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, POST')
})
