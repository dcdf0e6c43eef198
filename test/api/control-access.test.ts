import { type IncomingMessage, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test, vi } from 'vitest'
import type { ServeOptions } from '../../src/server.ts'
import { controlClient, refused, serveControlled } from '../support/control.ts'
import { serveMock } from '../support/serve.ts'

interface Asked {
  readonly at: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
  readonly host?: string
}

/** Asks as a browser does, which sets `Origin` and `Host` itself, and no `fetch` lets anyone set. */
async function ask(port: number, { at, headers = {}, body, host = '127.0.0.1' }: Asked) {
  const [method = '', path = ''] = at.split(' ')
  const sent = request({ port, host, path: `/__mock${path}`, method, headers })
  sent.on('error', () => {})
  sent.end(body)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject)
  })
  const answered = await text(response)
  return {
    status: response.statusCode,
    headers: response.headers,
    body: answered === '' ? undefined : JSON.parse(answered),
  }
}

/** A server with a customer, and whether it is as it was. */
async function served(options: ServeOptions = {}) {
  vi.spyOn(console, 'warn').mockReturnValue()
  const { port, mock, url } = await serveMock({ customers: [{ id: 'ada' }] }, options)
  const before = await mock.snapshot()
  const expectUnchanged = async () => {
    expect(await mock.snapshot()).toEqual(before)
    expect(mock.journal.entries).toEqual([])
    expect((await controlClient(url)('GET /worlds')).body).toEqual([])
  }
  return { port, url, expectUnchanged }
}

const json = { 'Content-Type': 'application/json' }

describe('the control is closed to', () => {
  test.each([
    ['a page of another site', 403, { Origin: 'https://evil.example' }, /Pages of .* may not use/],
    ['a frame without an origin', 403, { Origin: 'null' }, /Pages of null/],
    ['a name that points here', 421, { Host: 'evil.example' }, /not called "evil.example"/],
    [
      'an image of another site',
      403,
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
      /may not load this/,
    ],
    [
      'a link of another site',
      403,
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
      /may not lead here/,
    ],
  ])('%s', async (_, status, headers, words) => {
    const { port, expectUnchanged } = await served()
    for (const at of ['POST /reset', 'GET /snapshot', 'GET /worlds/w/api/customers', 'GET /']) {
      const refusal = await ask(port, { at, headers })
      expect(refusal).toMatchObject(refused(status, words))
      expect(refusal.headers).not.toHaveProperty('access-control-allow-origin')
    }
    await expectUnchanged()
  })

  test.each([
    ['POST /reset', 413, 'x'.repeat(10_000_000), json],
    ['POST /scenarios', 413, `"${'x'.repeat(10_000_000)}"`, json],
    ['POST /restore', 400, 'x'.repeat(10_000_000), json],
    ['POST /restore', 422, `"${'x'.repeat(10_000_000)}"`, json],
    ['POST /scenarios', 400, '{"operation": ', json],
    ['POST /scenarios', 400, new Uint8Array([0x22, 0xff, 0x22]), json],
    ['POST /scenarios', 415, '<scenario/>', { 'Content-Type': 'application/xml' }],
    ['POST /scenarios', 415, 'operation=*', { 'Content-Type': 'text/plain' }],
    ['POST /reset', 400, '{}', json],
    ['PUT /scenario', 422, '{"name": "__proto__"}', json],
    ['PUT /scenario', 422, '{"name": "slow", "__proto__": {}}', json],
    ['PUT /latency', 422, '{"latency": -1}', json],
    ['PUT /latency', 422, '{"latency": 1e99}', json],
    ['PUT /rate-limit', 422, '{"rateLimit": {"limit": 1, "per": "soon"}}', json],
    ['PUT /records/__proto__/ada', 404, '{}', json],
    ['PUT /records/constructor/ada', 404, '{}', json],
    ['PUT /records/customers/a%2Fb', 422, '{}', json],
    ['PUT /records/customers/%E0%A4%A', 422, '{}', json],
    ['POST /tokens', 422, '{"paymentInstrument": {"expMonth": 13}}', json],
    ['POST /checkpoints/none/rollback', 404, '', {}],
    ['DELETE /worlds/none', 404, '', {}],
    ['POST /worlds/%2E%2E%2F/reset', 400, '', {}],
    ['POST /hasOwnProperty', 404, '', {}],
    ['PATCH /scenario', 405, '{}', json],
    ['POST /fetch', 422, '{"method": "GET\\r\\n", "url": "https://api.rebilly.com/"}', json],
    ['POST /fetch', 422, '{"method": "PUT", "url": "/", "body": "%"}', json],
    ['POST /fetch', 422, '{"method": "GET", "url": "/", "headers": [["a b", "c"]]}', json],
    ['POST /fetch', 422, '{"method": "GET", "url": "/", "page": "javascript:0"}', json],
    ['POST /journal/wait', 422, '{"operation": "*", "timeout": 1e12}', json],
  ])('%s that is answered %i', async (at, status, body, headers) => {
    const { port, expectUnchanged } = await served()
    expect(await ask(port, { at, headers, body })).toMatchObject(refused(status, /./))
    await expectUnchanged()
  })

  test.each(['', '..', 'a b', 'x'.repeat(65), '-a', 'é'])('a world called %j', async (name) => {
    const { port, expectUnchanged } = await served()
    const headers = { 'X-Rebilly-Mock-World': name }
    expect(await ask(port, { at: 'POST /reset', headers })).toMatchObject(
      refused(400, /is no name of a world. Take 1 to 64/),
    )
    await expectUnchanged()
  })
})

describe('the control is open to', () => {
  test.each([
    ['a page of this machine', {}, { Origin: 'http://localhost:5173' }],
    [
      'a page of an allowed origin',
      { origins: ['https://app.example.com'] },
      { Origin: 'https://app.example.com' },
    ],
  ])('%s, which reads the answer', async (_, options, headers) => {
    const { port } = await serveMock({}, options)
    const asked = { at: 'GET /health', headers }
    expect(await ask(port, asked)).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': headers.Origin },
    })
    const preflight = {
      ...headers,
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'x-rebilly-mock-world',
    }
    expect(await ask(port, { at: 'OPTIONS /scenario', headers: preflight })).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-headers': 'x-rebilly-mock-world' },
    })
  })

  const [away] = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === 'IPv4' && !each.internal)

  test.runIf(away)('everyone, only where that is said', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const host = away?.address ?? ''
    const open = await serveMock({}, { host: '0.0.0.0' })
    const asked = { at: 'GET /health', host, headers: { Host: `${host}:${open.port}` } }
    expect(await ask(open.port, asked)).toMatchObject(refused(403, /--control anyone/))
    expect((await fetch(`http://${host}:${open.port}/customers`)).status).toBe(200)
    const { port } = await serveMock({}, { host: '0.0.0.0', control: 'anyone' })
    expect((await ask(port, { ...asked, headers: {} })).status).toBe(200)
  })
})

test('the control describes itself, as OpenAPI', async () => {
  const { control, url } = await serveControlled()
  const { body } = await control('GET /openapi.json')
  expect(await new Validator().validate(structuredClone(body))).toMatchObject({ valid: true })
  expect(body.servers[0].url).toBe(`${url}/__mock`)
  const { operations } = (await control('GET /')).body
  const described = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} /__mock${path}`),
  )
  expect(described.toSorted()).toEqual(operations.map(({ at }: { at: string }) => at).toSorted())
})

test('takes each example that its description has, and answers what that says', async () => {
  const { body } = await (await serveControlled()).control('GET /openapi.json')
  const paths: Record<string, Record<string, Described>> = body.paths
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { requestBody, responses }] of Object.entries(methods)) {
      if (!requestBody || path === '/journal/wait') continue
      const { control, put } = await serveControlled()
      await put('ada')
      await control('POST /scenarios', { operation: '*' })
      const resource = path.replace('{resource}', 'customers').replace('{id}', 'ada')
      const filled = path.startsWith('/scenarios') ? path.replace('{id}', 'scenario-1') : resource
      const example = requestBody.content['application/json'].example
      const { status, body } = await control(`${method.toUpperCase()} ${filled}`, example)
      const [success = '', { content } = {}] = Object.entries(responses)[0] ?? []
      expect([path, String(status), body]).toEqual([path, success, body])
      expect([path, content !== undefined]).toEqual([path, status !== 204])
    }
  }
})

interface Described {
  readonly requestBody?: Example
  readonly responses: Record<string, { readonly content?: unknown }>
}

interface Example {
  readonly content: { readonly 'application/json': { readonly example: unknown } }
}
