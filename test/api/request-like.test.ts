import { Readable } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import { Window } from 'happy-dom'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { RequestLike } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const url = 'https://api.rebilly.com/customers/ada'
const body = JSON.stringify({ websiteId: 'web_1' })
const init = {
  method: 'PUT',
  headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
  body,
}

/** What stands in the place of a `Request` in one host or another. */
const requests: Record<string, () => RequestLike> = {
  'a Request': () => new Request(url, init),
  'a Request of happy-dom, which has no destination': () => {
    const { Request, happyDOM } = new Window({ url: 'http://localhost:3000' })
    onTestFinished(() => happyDOM.close())
    return new Request(url, init) as unknown as RequestLike
  },
  'a Request of Firefox, which has no body': () =>
    Object.defineProperty(new Request(url, init), 'body', { value: undefined }),
  'a Request of node-fetch, whose body is a stream of Node': () => {
    const stream = Readable.from([Buffer.from(body)])
    return {
      method: 'PUT',
      url,
      headers: new Headers(init.headers),
      body: stream,
      signal: null,
      arrayBuffer: () => arrayBuffer(stream),
    }
  },
  'the least that is one': () => ({
    method: 'PUT',
    url,
    headers: new Map([
      ['reb-apikey', 'any'],
      ['content-type', 'application/json'],
    ]) as unknown as RequestLike['headers'],
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  }),
}

describe.each(Object.keys(requests))('mock.fetch with %s', (name) => {
  const request = () => requests[name]?.() as RequestLike

  it('answers, and has read its body', async () => {
    const mock = createMock()
    const response = await mock.fetch(request())
    expect(response?.status).toBe(201)
    expect(mock.customers.get('ada')?.websiteId).toBe('web_1')
    expect(mock.journal.last('PutCustomer')).toMatchObject({ body: { websiteId: 'web_1' } })
  })

  it('refuses a body that is too large', async () => {
    const response = await createMock({ maxBodySize: 5 }).fetch(request())
    expect(response?.status).toBe(413)
  })

  it('waits as a scenario says', async () => {
    const mock = createMock()
    mock.when('PutCustomer').delay(1)
    expect((await mock.fetch(request()))?.status).toBe(201)
  })
})

describe('mock.fetch with a URL', () => {
  it('that is relative takes it for one of the page', async () => {
    vi.stubGlobal('location', new URL('http://localhost:3000/desk'))
    onTestFinished(() => void vi.unstubAllGlobals())
    const headers = new Headers({ 'REB-APIKEY': 'any' })
    const response = await createMock().fetch({ method: 'GET', url: '/customers', headers })
    expect(response?.status).toBe(200)
  })

  it.each(['/customers', '', 'http://'])('that is none leaves it to others: "%s"', async (url) => {
    expect(await createMock().fetch({ method: 'GET', url, headers: new Headers() })).toBeUndefined()
  })
})

it('mock.journal goes on when headers cannot be listed any more, as those of a removed frame', async () => {
  const mock = createMock({ customers: [{ id: 'ada' }] })
  const headers = new Headers({ 'REB-APIKEY': 'any' })
  await mock.fetch({ method: 'GET', url: 'https://api.rebilly.com/customers/ada', headers })
  Object.defineProperty(headers, Symbol.iterator, { value: undefined })
  expect(mock.journal.entries).toMatchObject([{ operation: 'GetCustomer', headers: {} }])
})
