import http from 'node:http'
import { setupServer } from 'msw/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import type { Mock, RequestLike } from '../../src/index.ts'
import { serve } from '../../src/server.ts'
import { createMock } from '../support/create-mock.ts'

const page = 'http://localhost:5173'
const api = 'http://api.test'

/** Sends with whatever headers, as Node's `fetch` does not. */
type Send = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Response>

const byHttp =
  (base: string): Send =>
  (path, init) =>
    new Promise((resolve, reject) => {
      http
        .request(`${base}${path}`, init, (message) => {
          const { statusCode: status = 0, headers } = message.resume()
          resolve(new Response(null, { status, headers: headers as Record<string, string> }))
        })
        .on('error', reject)
        .end(init.body)
    })

/** The ways by which a client with CORS comes to a mock. */
const ways: Record<string, (mock: Mock) => Send | Promise<Send>> = {
  'mock.fetch': (mock) => async (path, init) =>
    (await mock.fetch(new Request(api + path, init))) as Response,
  async startNode(mock) {
    const { stop } = await startNode(mock)
    onTestFinished(stop)
    return byHttp(api)
  },
  'setupServer(...mock.handlers)'(mock) {
    const server = setupServer(...mock.handlers)
    server.listen({ onUnhandledFrame: 'error' })
    onTestFinished(() => server.close())
    return byHttp(api)
  },
  async serve(mock) {
    const { url, stop } = await serve(mock, { port: 0 })
    onTestFinished(stop)
    return byHttp(url)
  },
}

const start = async (way: string, options = {}) => {
  const mock = createMock({
    baseUrl: api,
    customers: [{ id: 'ada' }],
    auth: 'required',
    ...options,
  })
  const send = (await ways[way]?.(mock)) as Send
  return { mock, send }
}

const preflight = (method: string, headers = 'content-type,reb-apikey') => ({
  method: 'OPTIONS',
  headers: {
    Origin: page,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': headers,
  },
})

const key = { 'REB-APIKEY': 'any' }

describe.each(Object.keys(ways))('a page of another origin, by %s', (way) => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'QUERY'])(
    'may send %s, and needs no credentials to ask',
    async (method) => {
      const { send } = await start(way)
      const { status, headers } = await send('/customers/ada', preflight(method))
      expect(status).toBe(204)
      expect(headers.get('Access-Control-Allow-Origin')).toBe(page)
      expect(headers.get('Access-Control-Allow-Credentials')).toBe('true')
      expect(headers.get('Access-Control-Allow-Headers')).toBe('content-type,reb-apikey')
      expect(headers.get('Access-Control-Allow-Methods')?.split(', ')).toContain(method)
    },
  )

  it('leaves nothing in the journal by asking, whatever is not the API’s included', async () => {
    const { send, mock } = await start(way)
    await send('/customers/ada', preflight('PUT'))
    await send('/invoices', preflight('GET'))
    expect(mock.journal.entries).toEqual([])
  })

  it.each([
    ['a customer', '/customers/ada', key, 200],
    ['a refusal', '/customers/ada', {}, 401],
    ['a lack', '/customers/nobody', key, 404],
    ['what the mock does not have', '/invoices', key, 501],
  ])('reads %s with every header', async (_, path, credentials, status) => {
    const { send, mock } = await start(way)
    const answer = await send(path, { method: 'GET', headers: { ...credentials, Origin: page } })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(page)
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBe('true')
    expect(answer.headers.get('Vary')).toContain('Origin')
    const exposed = answer.headers.get('Access-Control-Expose-Headers')?.split(', ')
    expect(exposed).toEqual(expect.arrayContaining(['content-type']))
    // They are of the connection, and not what the API has answered.
    expect(Object.keys(mock.journal.last()?.response?.headers ?? {})).not.toContain(
      'access-control-allow-origin',
    )
  })

  it('reads where what it has made is', async () => {
    const { send } = await start(way)
    const headers = { ...key, Origin: page, 'Content-Type': 'application/json' }
    const answer = await send('/customers/grace', { method: 'PUT', headers, body: '{}' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('location')
  })

  it('sees a network error as one', async () => {
    const { send, mock } = await start(way)
    mock.when('GetCustomer').networkError()
    const headers = { ...key, Origin: page }
    const sent = send('/customers/ada', { method: 'GET', headers })
    if (way === 'mock.fetch') expect((await sent).type).toBe('error')
    else await expect(sent).rejects.toThrow()
  })

  it('has none of this on the same origin', async () => {
    const { send } = await start(way)
    const { headers } = await send('/customers/ada', { method: 'GET', headers: key })
    expect([...headers.keys()].filter((name) => /^(access-control-|vary)/.test(name))).toEqual([])
  })
})

describe('a mock that lets some pass', () => {
  const fetch = (request: RequestLike) =>
    createMock({ baseUrl: api, passthrough: true }).fetch(request)

  it('lets a preflight for such a request pass too', async () => {
    expect(await fetch(new Request(`${api}/invoices`, preflight('GET')))).toBeUndefined()
    expect((await fetch(new Request(`${api}/customers/a`, preflight('PUT'))))?.status).toBe(204)
  })
})

describe('OPTIONS that is no preflight', () => {
  it('is a method that the API does not have', async () => {
    const mock = createMock({ baseUrl: api })
    const request = new Request(`${api}/customers/ada`, { method: 'OPTIONS', headers: key })
    expect((await mock.fetch(request))?.status).toBe(405)
  })
})
