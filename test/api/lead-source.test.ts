import { describe, expect, it } from 'vitest'
import { type LeadSource, leadSource, type Mock } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { type Answer, call, fieldsOf, get, list, origin, put } from '../support/requests.ts'
import { messagesOf } from '../support/timeline.ts'

/** A call of `/customers/{id}/lead-source`. */
const leadSourceOf = async (mock: Mock, method: string, id: string, body?: unknown) =>
  (await call(mock, method, `/customers/${id}/lead-source`, {
    body: body === undefined ? null : JSON.stringify(body),
  })) as unknown as Answer<LeadSource & Answer['body']>

const withAda = { customers: [{ id: 'ada' }] }

describe('PUT /customers/{id}/lead-source', () => {
  it('sets it: 201 with Location', async () => {
    const mock = createMock({ ...withAda, now: manualClock().now })

    const answer = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'search', term: 'mock' })

    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`${origin}/customers/ada/lead-source`)
    expect(answer.body).toEqual({
      medium: 'search',
      term: 'mock',
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
      original: {
        medium: 'search',
        term: 'mock',
        createdTime: '2026-01-31T09:30:00Z',
        updatedTime: '2026-01-31T09:30:00Z',
      },
      _links: [
        { rel: 'self', href: `${origin}/customers/ada/lead-source` },
        { rel: 'customer', href: `${origin}/customers/ada` },
      ],
    })
    expect((await leadSourceOf(mock, 'GET', 'ada')).body).toEqual(answer.body)
    expect(leadSource.safeParse(answer.body).success).toBe(true)
  })

  it('replaces it, 201 again, and keeps the first one as `original`', async () => {
    const clock = manualClock()
    const mock = createMock({ ...withAda, now: clock.now })
    const { body: first } = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'search', term: 'a' })
    clock.advance({ minutes: 5 })

    await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })
    const { status, headers, body } = await leadSourceOf(mock, 'PUT', 'ada', { source: 'friend' })

    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`${origin}/customers/ada/lead-source`)
    expect(body).toEqual({
      source: 'friend',
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:35:00Z',
      original: first.original,
      _links: first._links,
    })
  })

  it('leaves its times alone when it changes nothing', async () => {
    const clock = manualClock()
    const mock = createMock({ ...withAda, now: clock.now })
    const { body: first } = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail', term: 'a' })
    clock.advance({ minutes: 5 })
    const { status, body } = await leadSourceOf(mock, 'PUT', 'ada', { term: 'a', medium: 'mail' })
    expect(status).toBe(201)
    expect(body).toEqual(first)
  })

  it('takes null, and drops members that it does not know or that are read-only', async () => {
    const mock = createMock(withAda)
    const { status, body } = await leadSourceOf(mock, 'PUT', 'ada', {
      subAffiliate: null,
      ipAddress: '127.0.0.1',
      amount: 5,
      createdTime: 'long ago',
      original: 'none',
    })
    expect(status).toBe(201)
    expect(Object.keys(body)).toEqual([
      'subAffiliate',
      'createdTime',
      'updatedTime',
      'original',
      '_links',
    ])
    expect(body.subAffiliate).toBeNull()
  })

  it('links to where the client asked from', async () => {
    const path = '/organizations/acme/customers/ada/lead-source'
    const { headers } = await call(createMock(withAda), 'PUT', path, { body: '{}' })
    expect(headers.get('location')).toBe(`${origin}${path}`)
  })

  it('does not touch the customer', async () => {
    const clock = manualClock()
    const mock = createMock({ ...withAda, now: clock.now })
    const { _links: _, ...before } = (await get(mock, 'ada')).body
    clock.advance({ minutes: 5 })
    await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })
    expect((await get(mock, 'ada')).body).toMatchObject(before)
  })
})

it('stands in the journal with the customer whom it is about', async () => {
  const mock = createMock(withAda)
  const { _links: _, ...ada } = (await get(mock, 'ada')).body
  await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })
  await leadSourceOf(mock, 'GET', 'ada')
  await leadSourceOf(mock, 'DELETE', 'ada')
  for (const operation of [
    'PutCustomerLeadSource',
    'GetCustomerLeadSource',
    'DeleteCustomerLeadSource',
  ] as const) {
    const entry = mock.journal.last(operation)
    expect(entry, operation).toMatchObject({ id: 'ada', before: ada, after: ada })
  }
})

describe('PUT /customers/{id}/lead-source refuses', () => {
  it('members that are no text: 422, with every failure', async () => {
    const mock = createMock(withAda)
    const answer = await leadSourceOf(mock, 'PUT', 'ada', { medium: 5, term: 'a', path: ['/'] })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual(['medium', 'path'])
    expect((await leadSourceOf(mock, 'GET', 'ada')).status).toBe(404)
  })

  it.each([undefined, null, [], 'mail'])('a body of %j: 422', async (body) => {
    const answer = await leadSourceOf(createMock(withAda), 'PUT', 'ada', body)
    expect(answer.status).toBe(422)
  })

  it('unknown members where bodies are strict: 422', async () => {
    const mock = createMock({ ...withAda, strictBody: true })
    const answer = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'a', amount: 5 })
    expect(fieldsOf(answer)).toEqual(['amount'])
    const { body } = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'a' })
    expect((await leadSourceOf(mock, 'PUT', 'ada', body)).status).toBe(201)
  })
})

describe('a lead source that is not there is 404:', () => {
  it.each(['GET', 'PUT', 'DELETE'])('%s for an unknown customer', async (method) => {
    const body = method === 'PUT' ? {} : undefined
    const answer = await leadSourceOf(createMock(), method, 'ada', body)
    expect(answer.status).toBe(404)
    expect(answer.body.detail).toContain('No customer has the id "ada"')
  })

  it.each(['GET', 'DELETE'])('%s for a customer that has none', async (method) => {
    const answer = await leadSourceOf(createMock(withAda), method, 'ada')
    expect(answer.status).toBe(404)
    expect(answer.body.detail).toContain('PUT /customers/ada/lead-source sets it')
  })
})

describe('DELETE /customers/{id}/lead-source', () => {
  it('removes it: 204 without a body, and the next one is the first again', async () => {
    const mock = createMock(withAda)
    await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })

    const answer = await leadSourceOf(mock, 'DELETE', 'ada')

    expect(answer.status).toBe(204)
    expect(answer.text).toBe('')
    expect((await leadSourceOf(mock, 'GET', 'ada')).status).toBe(404)
    const { body } = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'search' })
    expect(body.original.medium).toBe('search')
  })

  it('comes with the customer and with reset', async () => {
    const mock = createMock(withAda)
    await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })
    await mock.customers.delete('ada')
    await put(mock, 'ada', {})
    expect((await leadSourceOf(mock, 'GET', 'ada')).status).toBe(404)

    await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })
    await mock.reset()
    expect((await leadSourceOf(mock, 'GET', 'ada')).status).toBe(404)
  })
})

describe('a customer with a lead source', () => {
  const rels = (body: { _links: { rel: string }[] }) => body._links.map(({ rel }) => rel)

  it('links to it', async () => {
    const mock = createMock(withAda)
    expect(rels((await get(mock, 'ada')).body)).not.toContain('leadSource')

    await leadSourceOf(mock, 'PUT', 'ada', {})

    expect((await get(mock, 'ada')).body._links).toContainEqual({
      rel: 'leadSource',
      href: `${origin}/customers/ada/lead-source`,
    })
    expect(rels(mock.customers.get('ada') ?? { _links: [] })).toContain('leadSource')
  })

  it('embeds it when `expand` asks for it', async () => {
    const mock = createMock(withAda)
    const { body: embedded } = await leadSourceOf(mock, 'PUT', 'ada', { medium: 'mail' })

    const query = '?expand=leadSource'
    const put = await call(mock, 'PUT', `/customers/ada${query}`, { body: '{}' })
    expect(put.body._embedded).toEqual({ leadSource: embedded })
    expect((await get(mock, `ada${query}`)).body._embedded).toEqual({ leadSource: embedded })
    expect((await list(mock, query)).body[0]?._embedded).toEqual({ leadSource: embedded })
    expect((await get(mock, 'ada')).body).not.toHaveProperty('_embedded')
    expect((await get(mock, 'ada?expand=website')).body._embedded).toEqual({})
  })

  it('embeds nothing when there is none', async () => {
    const { body } = await get(createMock(withAda), 'ada?expand=leadSource')
    expect(body._embedded).toEqual({})
  })
})

describe('a merge', () => {
  const mediumAfter = async (duplicate?: object, survivor?: object) => {
    const mock = createMock({ customers: [{ id: 'duplicate' }, { id: 'survivor' }] })
    if (duplicate) await leadSourceOf(mock, 'PUT', 'duplicate', duplicate)
    if (survivor) await leadSourceOf(mock, 'PUT', 'survivor', survivor)
    await call(mock, 'DELETE', '/customers/duplicate?targetCustomerId=survivor')
    return (await leadSourceOf(mock, 'GET', 'survivor')).body.medium
  }

  it("keeps the target's lead source, or gives it the other one's", async () => {
    expect(await mediumAfter({ medium: 'mail' }, { medium: 'search' })).toBe('search')
    expect(await mediumAfter(undefined, { medium: 'search' })).toBe('search')
    expect(await mediumAfter({ medium: 'mail' }, undefined)).toBe('mail')
    expect(await mediumAfter()).toBeUndefined()
  })
})

it('knows the operations by their names in the API', async () => {
  const operations = ['PutCustomerLeadSource', 'DeleteCustomerLeadSource']
  const mock = createMock({ ...withAda, auth: { keys: { sk_sandbox_key: { operations } } } })
  expect((await leadSourceOf(mock, 'PUT', 'ada', {})).status).toBe(201)
  expect((await leadSourceOf(mock, 'GET', 'ada')).status).toBe(403)
  expect((await leadSourceOf(mock, 'DELETE', 'ada')).status).toBe(204)

  const wrong = await leadSourceOf(createMock(), 'POST', 'ada', {})
  expect(wrong.status).toBe(405)
  expect(wrong.headers.get('allow')).toBe('GET, PUT, DELETE')
})

it('tells what it was before, which after the third PUT is not the original', async () => {
  const mock = createMock({ customers: [{ id: 'ada' }] })
  for (const medium of ['search', 'mail', 'radio'])
    await leadSourceOf(mock, 'PUT', 'ada', { medium })
  const told = (await messagesOf(mock, 'ada')).filter(({ type }) => type === 'lead-source-changed')
  const text = JSON.stringify(told[0]?.extraData)
  expect(text).toContain('mail')
  expect(text).toContain('radio')
  expect(text).not.toContain('search')
  const { body } = await leadSourceOf(mock, 'GET', 'ada')
  expect([body.medium, body.original?.medium]).toEqual(['radio', 'search'])
})
