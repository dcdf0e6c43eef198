import { describe, expect, it } from 'vitest'
import { customer, customerInput } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { get, put, send } from '../support/requests.ts'
import { requestSample, responseSample } from '../support/seed-page.ts'

const id = 'cus_0YV7DDSDD1C8DA64KHH2W33CPF'

describe('the request sample of the reference page', () => {
  it('creates a customer: 201 with an absolute Location', async () => {
    const mock = createMock()
    const token = await mock.tokens.issue()

    const answer = await put(mock, id, requestSample(token.id))

    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`https://api.rebilly.com/customers/${id}`)
    expect(answer.headers.get('content-type')).toBe('application/json')
  })

  it('is answered with every member of the response sample', async () => {
    const { now } = manualClock()
    const mock = createMock({ now, organizationId: 'org_1' })
    const token = await mock.tokens.issue()
    const request = requestSample(token.id)

    const { body } = await put(mock, id, request)

    const { _embedded, ...members } = responseSample
    expect(Object.keys(body).sort()).toEqual(Object.keys(members).sort())
    expect(customer.safeParse(body).success).toBe(true)
    expect(body).toEqual({
      id,
      email: 'rebilly@example.com',
      firstName: 'Benjamin',
      lastName: 'Franklin',
      websiteId: request.websiteId,
      defaultPaymentInstrument: {
        method: 'payment-card',
        paymentInstrumentId: expect.stringMatching(/^inst_/),
      },
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
      customFields: { foo: 'bar' },
      primaryAddress: { ...request.primaryAddress, hash: expect.stringMatching(/^[0-9a-f]{40}$/) },
      averageValue: { currency: 'USD', amount: 0, amountUsd: 0 },
      paymentCount: 0,
      lastPaymentTime: null,
      lifetimeRevenue: { currency: 'USD', amount: 0, amountUsd: 0 },
      invoiceCount: 0,
      tags: [],
      revision: 0,
      isEddRequired: false,
      hasFulfilledKyc: false,
      organizationId: 'org_1',
      _links: expect.any(Array),
    })
  })

  it('updates that customer when one member changed: 200, no Location, revision 1', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const token = await mock.tokens.issue()
    const { paymentToken, ...request } = requestSample(token.id)
    const { body: before } = await put(mock, id, { ...request, paymentToken })
    clock.advance({ minutes: 5 })

    const answer = await put(mock, id, {
      ...request,
      defaultPaymentInstrument: before.defaultPaymentInstrument,
      customFields: { foo: 'baz' },
    })

    expect(answer.status).toBe(200)
    expect(answer.headers.has('location')).toBe(false)
    expect(answer.body).toEqual({
      ...before,
      customFields: { foo: 'baz' },
      revision: 1,
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:35:00Z',
    })
    expect((await get(mock, id)).body).toEqual(answer.body)
  })

  it('can be put a second time only with another token', async () => {
    const mock = createMock()
    const token = await mock.tokens.issue()
    await put(mock, id, requestSample(token.id))

    expect((await put(mock, id, requestSample(token.id))).status).toBe(422)

    const other = await mock.tokens.issue()
    const answer = await put(mock, id, requestSample(other.id))
    expect(answer).toMatchObject({ status: 200, body: { revision: 1 } })
  })

  it('is a valid input of the schema that the package exports', () => {
    expect(customerInput.safeParse(requestSample('string')).success).toBe(true)
  })
})

describe('Location', () => {
  const locationOf = async (url: string, baseUrl?: string) => {
    const mock = createMock(baseUrl === undefined ? {} : { baseUrl })
    const headers = { 'REB-APIKEY': 'key', 'Content-Type': 'application/json' }
    const { headers: answered, body } = await send(
      mock,
      new Request(url, { method: 'PUT', headers, body: '{}' }),
    )
    expect(body._links[0]).toEqual({ rel: 'self', href: answered.get('location') })
    return answered.get('location')
  }

  it.each([
    'https://api.rebilly.com/customers/cus_1',
    'https://api-sandbox.rebilly.com/customers/cus_1',
    'https://api.rebilly.com/organizations/org_1/customers/cus_1',
    'https://api-sandbox.rebilly.com/organizations/org_1/customers/a@b~c-d.e_f',
  ])('has the prefix that the client used: %s', async (url) => {
    expect(await locationOf(url)).toBe(url)
  })

  it('has neither the query nor a slash at the end', async () => {
    expect(await locationOf('https://api.rebilly.com/customers/cus_1/?expand=leadSource')).toBe(
      'https://api.rebilly.com/customers/cus_1',
    )
  })

  it('has the path of a base URL of your own', async () => {
    expect(
      await locationOf('http://localhost:3000/api/customers/cus_1', 'http://localhost:3000/api/'),
    ).toBe('http://localhost:3000/api/customers/cus_1')
  })
})

it('takes the organization from the path, else from the options', async () => {
  const mock = createMock({ organizationId: 'org_default' })
  const headers = { 'REB-APIKEY': 'key', 'Content-Type': 'application/json' }
  const url = 'https://api.rebilly.com/organizations/org_path/customers/cus_1'

  const { body: fromPath } = await send(
    mock,
    new Request(url, { method: 'PUT', headers, body: '{}' }),
  )
  const { body: fromOptions } = await put(mock, 'cus_2', {})

  expect(fromPath.organizationId).toBe('org_path')
  expect(fromOptions.organizationId).toBe('org_default')
})
