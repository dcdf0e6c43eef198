import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { stopping } from '../../src/hosts/server/stop.ts'
import { serve } from '../../src/server.ts'
import { createMock } from '../support/create-mock.ts'
import { RawConnection } from '../support/raw-connection.ts'
import { serveMock } from '../support/serve.ts'

const put = (url: string, body: unknown = {}, init: RequestInit = {}) =>
  fetch(url, {
    method: 'PUT',
    body: JSON.stringify(body),
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  })

describe('a served mock', () => {
  test('answers below its address, and its links lead back there', async () => {
    const { url, mock } = await serveMock()
    const response = await put(`${url}/customers/ada`, { primaryAddress: { firstName: 'Ada' } })
    expect(response.status).toBe(201)
    expect(response.headers.get('Location')).toBe(`${url}/customers/ada`)
    const customer = await response.json()
    expect(customer._links[0]).toEqual({ rel: 'self', href: `${url}/customers/ada` })
    expect(mock.customers.get('ada')?.firstName).toBe('Ada')

    const listed = await fetch(`${url}/organizations/acme/customers?limit=5`)
    expect(await listed.json()).toMatchObject([{ id: 'ada' }])
    expect(listed.headers.get('Pagination-Total')).toBe('1')
  })

  test('goes by the host that the client named', async () => {
    const { port } = await serveMock()
    const response = await put(`http://localhost:${port}/organizations/acme/customers/ada`, {})
    expect(response.headers.get('Location')).toBe(
      `http://localhost:${port}/organizations/acme/customers/ada`,
    )
  })

  test('answers a client that takes it for a proxy, and one that names no host', async () => {
    const { port } = await serveMock({ customers: [{ id: 'ada' }] })
    const proxied = new RawConnection(port)
    proxied.send('GET http://api.rebilly.com/customers/ada HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(await proxied.received(/\}$/)).toContain('"href":"http://api.rebilly.com/customers/ada"')
    proxied.close()

    const old = new RawConnection(port).send('GET /customers/ada HTTP/1.0\r\n\r\n')
    expect(await old.ended).toContain(`"href":"http://127.0.0.1:${port}/customers/ada"`)
  })

  test('asks for credentials, unless told not to', async () => {
    const { url } = await serveMock({ auth: 'required' })
    expect((await put(`${url}/customers/ada`)).status).toBe(401)
    const headers = { 'REB-APIKEY': 'any' }
    expect((await put(`${url}/customers/ada`, {}, { headers })).status).toBe(201)
  })

  test('describes itself with its own address', async () => {
    const { url } = await serveMock()
    const { servers } = await (await fetch(`${url}/openapi.json`)).json()
    expect(servers[0].url).toContain(url)
  })

  test.each([
    ['GET', '/', 501],
    ['GET', '/favicon.ico', 501],
    ['GET', '/invoices', 501],
    ['PATCH', '/customers/ada', 405],
    ['GET', '/customers/ada/nothing', 404],
  ])('answers %s %s, which it does not have, with %i', async (method, path, status) => {
    const { url } = await serveMock()
    const response = await fetch(url + path, { method })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, detail: expect.any(String) })
  })

  test('says so when the mock lets a request pass', async () => {
    const { url } = await serveMock({ passthrough: true })
    const response = await fetch(`${url}/invoices`)
    expect(response.status).toBe(501)
    expect((await response.json()).detail).toContain('`passthrough`')
  })

  test('makes no `Request`, `Response` or `Headers` of what it takes and gives', async () => {
    const { port } = await serveMock()
    const made = vi.fn()
    const { Request, Response, Headers } = globalThis
    for (const [name, whole] of Object.entries({ Request, Response, Headers })) {
      const noted = new Proxy(whole, { construct: (...given) => made(name, given) })
      vi.stubGlobal(name, noted)
    }
    onTestFinished(() => void vi.unstubAllGlobals())
    const client = new RawConnection(port)
    client.send(
      'PUT /customers/ada HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    )
    expect(await client.received(/\}$/)).toMatch(/^HTTP\/1\.1 201 Created\r\n/)
    expect(made).not.toHaveBeenCalled()
    client.close()
  })

  test.each([
    ['which has nothing else', {}],
    ['beside the answers of the mock', createMock({ auth: 'off' })],
  ])('answers by a `fetch` that someone put around the mock, %s', async (_, more) => {
    const mock = createMock({ auth: 'off' })
    const fetchAround = vi.fn<typeof mock.fetch>(async (request, at) => {
      const response = await mock.fetch(request, at)
      response?.headers.set('X-Seen', request.method)
      return response
    })
    const { claims, baseUrls, ready } = mock
    const around = { ...more, claims, baseUrls, ready, fetch: fetchAround } as typeof mock
    const { url, stop } = await serve(around, { port: 0 })
    onTestFinished(stop)
    const response = await put(`${url}/customers/ada`)
    expect(response.headers.get('X-Seen')).toBe('PUT')
    expect(await response.json()).toMatchObject({ id: 'ada' })
    expect(fetchAround).toHaveBeenCalledOnce()
  })

  test('keeps a connection for further requests', async () => {
    const { port } = await serveMock()
    const client = new RawConnection(port)
    client.send('GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await client.received(/\[\]$/)
    client.send('GET /tags HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await client.received(/\[\][\s\S]*\[\]$/)
    client.close()
  })
})

describe('a page of another origin', () => {
  const origin = 'http://localhost:5173'

  test('is told before it sends that it may', async () => {
    const { url } = await serveMock()
    const response = await fetch(`${url}/customers/ada`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'content-type,reb-apikey',
      },
    })
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': expect.stringContaining('PUT'),
      'access-control-allow-headers': 'content-type,reb-apikey',
    })
  })

  test.each([
    ['a list', '/customers', ['pagination-total', 'pagination-limit', 'pagination-offset']],
    ['a refusal', '/customers/none', []],
    ['what nobody answers', '/invoices', []],
  ])('reads %s with its headers', async (_, path, names) => {
    const { url } = await serveMock()
    const { headers } = await fetch(url + path, { headers: { Origin: origin } })
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
    expect(headers.get('Vary')).toBe('Origin')
    const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ')
    expect(exposed).toEqual(expect.arrayContaining(names))
  })

  test('reads where its new customer is, and what is left of a rate', async () => {
    const { url, mock } = await serveMock()
    mock.rateLimit({ limit: 1, per: '1h' })
    const created = await put(`${url}/customers/ada`, {}, { headers: { Origin: origin } })
    expect(created.headers.get('Access-Control-Expose-Headers')).toContain('location')
    const refused = await put(`${url}/customers/ada`, {}, { headers: { Origin: origin } })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('x-ratelimit')
  })
})

describe('a scenario of a served mock', () => {
  test('breaks the connection for a network error, and the server goes on', async () => {
    const { url, mock } = await serveMock()
    mock.when('PutCustomer').once().networkError()
    await expect(put(`${url}/customers/ada`)).rejects.toThrow()
    expect((await put(`${url}/customers/ada`)).status).toBe(201)
  })

  test('hangs until the client goes away', async () => {
    const { url, mock } = await serveMock()
    mock.when('PutCustomer').hang()
    const controller = new AbortController()
    const hanging = put(`${url}/customers/ada`, {}, { signal: controller.signal })
    await expect.poll(() => mock.journal.count('PutCustomer')).toBe(1)
    controller.abort()
    await expect(hanging).rejects.toThrow()
    await expect.poll(() => mock.journal.last()?.outcome).toBe('lost')
  })

  test('hangs until the server stops', async () => {
    const { url, mock, stop } = await serveMock()
    mock.when('PutCustomer').hang()
    const hanging = put(`${url}/customers/ada`).catch(() => 'cut off')
    await expect.poll(() => mock.journal.count('PutCustomer')).toBe(1)
    await stop()
    expect(await hanging).toBe('cut off')
  })
})

describe('stopping', () => {
  test('lets running requests end, and takes no more', async () => {
    const { url, mock, stop } = await serveMock({}, { graceTime: 60_000 })
    mock.when('PutCustomer').delay(100)
    const running = put(`${url}/customers/ada`)
    await expect.poll(() => mock.journal.count('PutCustomer')).toBe(1)
    const stopped = stop()
    expect((await running).status).toBe(201)
    await stopped
    await expect(fetch(`${url}/customers`)).rejects.toThrow()
  })

  test('closes idle connections at once, and may be asked twice', async () => {
    const { port, stop } = await serveMock({}, { graceTime: 60_000, keepAliveTimeout: 60_000 })
    const idle = new RawConnection(port).send('GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await idle.received(/\[\]$/)
    await Promise.all([stop(), stop()])
    await idle.ended
    idle.close()
  })

  test('closes connections at once that have asked nothing', { timeout: 10_000 }, async () => {
    const { port, url, stop } = await serveMock({}, { graceTime: 60_000 })
    const silent = new RawConnection(port)
    // The server has let it in before it answers one that comes later.
    await put(`${url}/customers/ada`)
    await stop()
    await silent.ended
    silent.close()
  })

  test('answers what came with a connection that it has just let in', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { Connection: 'close' }).end('answered')
    })
    const stop = stopping(server, 60_000)
    const stopped = new Promise((resolve) =>
      server.once('connection', () => void stop().then(resolve)),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const client = new RawConnection(port).send('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(await client.ended).toContain('answered')
    await stopped
    client.close()
  })
})

test('leaves no timer behind that keeps its process alive', async () => {
  const program = fileURLToPath(new URL('../support/served-and-stopped.ts', import.meta.url))
  const run = promisify(execFile)(process.execPath, [program], { timeout: 40_000 })
  expect((await run).stdout).toBe('stopped\n')
})

describe('starting', () => {
  test('says which port is in use, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    await expect(serve(createMock(), { port })).rejects.toThrow(
      `Failed to start the server: port ${port} of 127.0.0.1 is in use. Stop what listens there`,
    )
  })

  test('names a host that is none of this machine', async () => {
    await expect(serve(createMock(), { port: 0, host: '192.0.2.1' })).rejects.toThrow(
      'Failed to start the server: "192.0.2.1" is no address of this machine.',
    )
  })

  test('warns of a host that others reach', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    await serveMock({}, { host: '127.0.0.1' })
    expect(warn).not.toHaveBeenCalled()
    await serveMock({}, { host: '0.0.0.0' })
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('listens on 0.0.0.0: everyone'))
  })

  test('refuses wrong options by name, and what is no mock', async () => {
    await expect(serve(createMock(), { port: 70_000, prot: 1 } as object)).rejects.toThrow(
      'Failed to start the server: `port` must be a whole number from 0 to 65535, not 70000; `prot` is no option (the nearest one is `port`).',
    )
    await expect(serve({} as never)).rejects.toThrow('Pass what `createMock()` returns.')
  })

  test('rejects when the start data is wrong', async () => {
    const mock = createMock({ customers: [{ id: 'a b' }] })
    await expect(serve(mock, { port: 0 })).rejects.toThrow('a b')
  })
})
