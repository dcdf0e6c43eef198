import { once } from 'node:events'
import http, { createServer, type RequestOptions } from 'node:http'
import http2, { createServer as createHttp2Server } from 'node:http2'
import https from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'
import { PassThrough, Readable } from 'node:stream'
import { json, text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import axios from 'axios'
import { isNetworkError } from 'axios-retry'
import got from 'got'
import { http as mswHttp } from 'msw'
import { setupServer } from 'msw/node'
import { H2CClient, request } from 'undici'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import type { Mock, MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { headers } from '../support/node-clients.ts'

const url = 'https://api.rebilly.com/customers/ada'

const moduleOf = (protocol: string) => (protocol === 'https:' ? https : http)

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function startMock(options?: MockOptions): Promise<Mock> {
  const mock = createMock(options)
  stops.push((await startNode(mock)).stop)
  return mock
}

/** Listens on loopback until the test ends, as another host that the mock has nothing to do with. */
async function addressOf(server: ReturnType<typeof createTcpServer>): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Stands where the real host would be, and counts what comes. */
async function trap() {
  let connections = 0
  const server = createTcpServer((socket) => {
    connections += 1
    socket.destroy()
  })
  return { address: `http://${await addressOf(server)}`, connections: () => connections }
}

it('a connection to another host is there when that host takes it, and not before', async () => {
  await startMock()
  const server = createTcpServer()
  const address = await addressOf(server)
  server.close()
  await once(server, 'close')
  const request = http.get(`http://${address}/`)
  const told: string[] = []
  request.on('socket', (socket) => socket.on('connect', () => told.push('connect')))
  const [error] = await once(request, 'error')
  expect(error.code).toBe('ECONNREFUSED')
  expect(told).toEqual([])
})

describe('a network error is a connection that was reset', () => {
  const sent = { headers: { ...headers, 'Content-Type': 'application/json' }, body: '{}' }

  /** What retries go by. */
  async function seenBy(address: string) {
    const retries: string[] = []
    const failed = await axios.put(address, {}, sent).catch((error) => error)
    await got
      .put(address, {
        ...sent,
        retry: { limit: 2, calculateDelay: ({ computedValue }) => (computedValue ? 1 : 0) },
        hooks: { beforeRetry: [() => void retries.push('again')] },
      })
      .catch(() => {})
    return { code: failed.code, isNetworkError: isNetworkError(failed), retries: retries.length }
  }

  const breaks: Record<string, (mock: Mock) => void> = {
    networkError: (mock) => mock.when('PutCustomer').networkError(),
    loseResponse: (mock) => mock.when('PutCustomer').loseResponse(),
    offline: (mock) => mock.offline(),
  }

  it.each(Object.entries(breaks))('for axios, axios-retry and got: %s', async (_, breakIt) => {
    const dead = createServer(({ socket }) => socket.destroy())
    const real = await seenBy(`http://${await addressOf(dead)}`)
    breakIt(await startMock())

    expect(await seenBy(url)).toEqual(real)
    expect(real).toEqual({ code: 'ECONNRESET', isNetworkError: true, retries: 2 })
  })

  it.each(Object.entries(breaks))('for fetch: %s', async (_, breakIt) => {
    breakIt(await startMock())

    await expect(fetch(url, { method: 'PUT', ...sent })).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNRESET', syscall: 'read' },
    })
  })

  it('for http2', async () => {
    breaks.networkError?.(await startMock())
    const session = http2.connect('https://api.rebilly.com')
    const stream = session.request({ ':method': 'PUT', ':path': '/customers/ada', ...sent.headers })
    stream.on('error', () => {}).end(sent.body)
    const [error] = await once(session, 'error')

    expect(error).toMatchObject({ code: 'ECONNRESET' })
    expect(session.destroyed).toBe(true)
  })
})

describe('timeouts count while a request waits for its answer', () => {
  async function startSlowly() {
    const mock = await startMock()
    mock.when('*').delay(60_000)
  }

  it.each([
    ['http:', 'connect'],
    ['https:', 'secureConnect'],
  ])('from when the client hears that it is connected, %s', async (protocol, event) => {
    const mock = createMock({ baseUrl: `${protocol}//api.test` })
    mock.when('*').delay(60_000)
    stops.push((await startNode(mock)).stop)
    const asked = moduleOf(protocol).request(`${protocol}//api.test/customers`, { method: 'POST' })
    const connected = new Promise((resolve) => {
      asked.once('socket', (socket) => socket.once(event, resolve))
    })
    asked.on('error', () => {}).write('{')
    await connected
    asked.destroy()
  })

  it.each(['http:', 'https:'])('of a request, %s', async (protocol) => {
    const mock = createMock({ baseUrl: `${protocol}//api.test` })
    mock.when('*').delay(60_000)
    stops.push((await startNode(mock)).stop)
    const asked = moduleOf(protocol).get(`${protocol}//api.test/customers`, { headers })
    asked.setTimeout(20)
    await once(asked, 'timeout')

    asked.destroy()
    await expect(once(asked, 'close')).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('of axios', async () => {
    await startSlowly()
    const asked = axios.get(url, { headers, timeout: 20 })
    await expect(asked).rejects.toMatchObject({ code: 'ECONNABORTED' })
  })

  it('of got, for the answer and not for the connection', async () => {
    await startSlowly()
    const timeout = { connect: 5000, response: 20 }
    const asked = got(url, { headers, timeout, retry: { limit: 0 } })
    await expect(asked).rejects.toMatchObject({ event: 'response', code: 'ETIMEDOUT' })
  })
})

describe('http2', () => {
  it('puts, with the whole answer', async () => {
    const mock = await startMock()
    const session = http2.connect('https://api.rebilly.com')
    const sent = { ':method': 'PUT', ':path': '/customers/ada', ...headers }
    const stream = session.request({ ...sent, 'content-type': 'application/json' })
    stream.end(JSON.stringify({ websiteId: 'web_1' }))
    const [answer] = await once(stream, 'response')
    const customer = await json(stream)
    session.close()

    expect(answer).toMatchObject({ ':status': 201, location: url })
    expect(customer).toMatchObject({ id: 'ada', websiteId: 'web_1' })
    expect(mock.customers.count).toBe(1)
  })

  it('is left alone to other hosts', async () => {
    await startMock()
    const server = createHttp2Server((_, response) => response.end('another host'))
    const session = http2.connect(`http://${await addressOf(server)}`)
    const stream = session.request({ ':path': '/' })
    const [answer] = await once(stream, 'response')

    expect([answer[':status'], await text(stream)]).toEqual([200, 'another host'])
    session.close()
  })

  it('is left alone to other hosts with TLS', async () => {
    await startMock()
    const server = createTcpServer()
    const session = http2.connect(`https://${await addressOf(server)}`)
    session.on('error', () => {})
    const [socket] = await once(server, 'connection')
    const [hello] = await once(socket, 'data')
    session.destroy()

    // A handshake (RFC 8446, section 5.1).
    expect(hello[0]).toBe(22)
  })

  it('says what to use for a path that the mock lets pass', async () => {
    await startMock({ baseUrl: 'https://api.test/rebilly' })
    const session = http2.connect('https://api.test')
    const stream = session.request({ ':path': '/elsewhere' })
    const [answer] = await once(stream, 'response')
    session.close()

    expect(answer[':status']).toBe(421)
    expect(await json(stream)).toMatchObject({
      status: 421,
      detail: expect.stringContaining('Ask by fetch'),
    })
  })

  it.each([
    [{ ':method': 'TRACE' }, 405],
    [{ ':method': 'get' }, 200],
    [{ ':method': 'OPTIONS', ':path': '*' }, 501],
    [{ ':authority': '[none]' }, 400],
  ])('answers what no `Request` can be made of: %j', async (asked, status) => {
    await startMock()
    const session = http2.connect('https://api.rebilly.com')
    const stream = session.request({ ':path': '/customers', ...headers, ...asked }).end()
    const [answer] = await once(stream, 'response')
    session.close()

    expect(answer[':status']).toBe(status)
    if (status === 400) {
      expect(await json(stream)).toMatchObject({ detail: expect.stringContaining('make no URL') })
    }
  })

  it.each<[baseUrl: string, authority: object]>([
    ['https://api.test', { hostname: 'api.test', port: 443 }],
    ['https://api.test:8443', { protocol: 'https:', host: 'api.test', port: 8443 }],
    ['https://api.test', new URL('https://API.test./')],
    ['http://[::1]:4010', new URL('http://[::1]:4010')],
    ['http://[::1]:4010', { protocol: 'http:', hostname: '::1', port: 4010 }],
  ])('connects to %s by %o', async (baseUrl, authority) => {
    await startMock({ baseUrl: [baseUrl, 'https://api.test.'] })
    const session = http2.connect(authority as URL)
    const [answer] = await once(session.request({ ':path': '/customers', ...headers }), 'response')
    session.close()

    expect(answer[':status']).toBe(200)
  })

  it('ends a connection that the client has brought with it, with the session', async () => {
    await startMock()
    const brought = new PassThrough()
    const createConnection = () => brought
    const session = http2.connect('https://api.rebilly.com', { createConnection })
    await once(session, 'connect')
    expect(brought.destroyed).toBe(false)
    session.close()

    await once(brought, 'close')
    expect(session.destroyed).toBe(true)
  })

  it('ends its sessions with `stop`', async () => {
    await startMock()
    const session = http2.connect('https://api.rebilly.com')
    await once(session, 'connect')
    for (const stop of stops.splice(0)) await stop()

    await once(session, 'close')
    expect(session.destroyed).toBe(true)
  })
})

describe('a connection that was opened before the start', () => {
  const clients = {
    fetch: async (address: string) => await (await fetch(address, { headers })).text(),
    undici: async (address: string) => await (await request(address, { headers })).body.text(),
    http: async (address: string) => {
      const [response] = await once(http.get(address, { headers }), 'response')
      return text(response)
    },
  }

  it.each(Object.entries(clients))('is not used any more: %s', async (_, ask) => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end('the real host')
    })
    const address = `http://${await addressOf(server)}`
    onTestFinished(() => server.closeAllConnections())
    expect(await ask(address)).toBe('the real host')
    await startMock({ baseUrl: address })

    // A client may open another connection first, or take up the earlier one.
    const answers: string[] = []
    for (const _time of [1, 2, 3]) {
      answers.push(await ask(address).catch((error) => (error.cause ?? error).message))
    }

    const refused = answers.filter((answer) => answer.includes('this connection is of before'))
    const mocked = answers.filter((answer) => answer.includes('"title":"Not Implemented"'))
    expect(mocked.length).toBeGreaterThanOrEqual(2)
    expect(mocked.length + refused.length).toBe(3)
    expect(asked).toBe(1)
  })

  describe('by HTTP/2', () => {
    async function earlierSession() {
      let asked = 0
      const server = createHttp2Server((_, response) => {
        asked += 1
        response.end('the real host')
      })
      const address = `http://${await addressOf(server)}`
      const session = http2.connect(address)
      onTestFinished(() => session.destroy())
      const ask = async () => {
        const stream = session.request({ ':path': '/customers', ...headers })
        await once(stream, 'response')
        return text(stream)
      }
      return { address, session, ask, asked: () => asked }
    }

    it('is not used any more', async () => {
      const { address, session, ask, asked } = await earlierSession()
      expect(await ask()).toBe('the real host')
      await startMock({ baseUrl: address })
      const closed = once(session, 'close')

      await expect(ask()).rejects.toThrow('this connection is of before')
      await closed
      expect(asked()).toBe(1)
    })

    it('is not used once it is there', async () => {
      const { address, session, ask, asked } = await earlierSession()
      expect(session.connecting).toBe(true)
      await startMock({ baseUrl: address })
      session.on('error', () => {})

      await expect(ask()).rejects.toThrow('this connection is of before')
      expect(asked()).toBe(0)
    })

    it('is another one for a client that knows how to ask again', async () => {
      const { address, asked } = await earlierSession()
      const client = new H2CClient(address)
      onTestFinished(() => client.destroy())
      const ask = async () => {
        const { body } = await client.request({ path: '/customers', method: 'GET', headers })
        return body.text()
      }
      expect(await ask()).toBe('the real host')
      await startMock({ baseUrl: address })

      expect(await ask()).toBe('[]')
      expect(asked()).toBe(1)
    })

    it('goes on to a host that is not mocked', async () => {
      const { ask } = await earlierSession()
      expect(await ask()).toBe('the real host')
      await startMock()

      expect(await ask()).toBe('the real host')
    })
  })

  it('leaves a `setupServer` that goes on after `stop` as it is', async () => {
    const { stop } = await startNode(createMock())
    const server = setupServer(mswHttp.get('http://mine.test/', () => new Response('mine')))
    server.listen({ onUnhandledFrame: 'error' })
    onTestFinished(() => server.close())
    await stop()

    expect(await (await fetch('http://mine.test/')).text()).toBe('mine')
  })
})

describe('a body that is longer than its Content-Length says', () => {
  const body = JSON.stringify({ primaryAddress: { firstName: 'Zoë' } })
  const sent = { ...headers, 'Content-Type': 'application/json', 'Content-Length': body.length }
  const clients = {
    axios: (address: string) => axios.put(address, body, { headers: sent }),
    http: (address: string) =>
      once(http.request(address, { method: 'PUT', headers: sent }).end(body), 'response'),
    'HTTP on a raw socket': (address: string) => {
      const { host, hostname, port, pathname } = new URL(address)
      const lines = Object.entries({ Host: host, ...sent }).map((line) => line.join(': '))
      const head = [`PUT ${pathname} HTTP/1.1`, ...lines].join('\r\n')
      return once(connect(Number(port), hostname).end(`${head}\r\n\r\n${body}`), 'data')
    },
  }

  describe.each(['', '/rebilly'])('to the API at "%s" of a host', (path) => {
    it.each(Object.entries(clients))('is refused: %s', async (_, put) => {
      const { address, connections } = await trap()
      await startMock({ baseUrl: `${address}${path}` })

      await expect(put(`${address}${path}/customers/zoe`)).rejects.toThrow(
        'not as long as its Content-Length says',
      )
      expect(connections()).toBe(0)
    })
  })
})

it('what is no HTTP is refused also where the API lies below a path', async () => {
  const { address, connections } = await trap()
  await startMock({ baseUrl: `${address}/rebilly` })
  const { port, hostname } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.write(new Uint8Array([5, 1, 0]))

  const [error] = await once(socket, 'error')
  expect(error.message).toContain('what was sent is no HTTP')
  expect(connections()).toBe(0)
})

describe('what takes the API for a proxy', () => {
  const askedOf = (address: string, asked: RequestOptions) => {
    const { hostname, port } = new URL(address)
    const request = http.request({ hostname, port, headers, agent: false, ...asked }).end()
    return Promise.race([once(request, 'response'), once(request, 'connect')])
  }
  const tunnel = { method: 'CONNECT', path: 'other.test:443' }
  const forwarded = { path: 'http://other.test/customers' }

  it.each([tunnel, forwarded])('is refused: %o', async (asked) => {
    const { address, connections } = await trap()
    await startMock({ baseUrl: address })

    await expect(askedOf(address, asked)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      message: expect.stringContaining(`${asked.path} asks it for another host`),
    })
    expect(connections()).toBe(0)
  })

  it('is answered where it asks for the API', async () => {
    const { address, connections } = await trap()
    await startMock({ baseUrl: address })
    const [response] = await askedOf(address, { path: `${address}/customers` })

    expect(await json(response)).toEqual([])
    expect(connections()).toBe(0)
  })

  it('passes to a host that has the API below a path', async () => {
    const server = createServer((_, response) => response.end('the proxy'))
    const address = `http://${await addressOf(server)}`
    await startMock({ baseUrl: `${address}/rebilly` })
    const [response] = await askedOf(address, forwarded)

    expect(await text(response)).toBe('the proxy')
  })
})

it('what makes no URL is the error of its request, and not the end of the process', async () => {
  await startMock({ baseUrl: 'http://api.test' })
  const asked = http.get({ host: 'api.test', path: 'http://[', headers, agent: false })

  const [error] = await once(asked, 'error')
  expect(error).toMatchObject({ code: 'ERR_INVALID_URL', input: 'http://[' })
})

describe('a client that waits to be told to go on', () => {
  const sent = { ...headers, 'Content-Type': 'application/json', Expect: '100-continue' }

  /** Sends the body each time that it is told so. */
  async function statusOf(address: string) {
    const asked = moduleOf(new URL(address).protocol).request(address, {
      method: 'PUT',
      headers: sent,
    })
    asked.on('continue', () => asked.end('{}'))
    asked.flushHeaders()
    const [{ statusCode }] = await once(asked, 'response')
    return statusCode
  }

  it.each(['http:', 'https:'])('is told so, %s', async (protocol) => {
    await startMock({ baseUrl: `${protocol}//api.test` })
    expect(await statusOf(`${protocol}//api.test/customers/ada`)).toBe(201)
  })

  it('is told so beside a `setupServer`', async () => {
    const server = setupServer()
    server.listen({ onUnhandledFrame: 'bypass' })
    onTestFinished(() => server.close())
    await startMock()

    expect(await statusOf(url)).toBe(201)
  })

  it('is told so once where the mock lets it pass', async () => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(202).end())
    })
    const address = `http://${await addressOf(server)}`
    await startMock({ baseUrl: address, passthrough: true })

    // A second time would be a write after the end.
    expect(await statusOf(`${address}/what-the-mock-has-not`)).toBe(202)
  })
})

it.each([
  { Connection: 'Upgrade', Upgrade: 'other' },
  { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABk' },
])('an upgrade that the mock does not take leaves no dead connection behind: %o', async (offer) => {
  await startMock({ baseUrl: 'http://api.test' })
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const statusOf = async (offered: object) => {
    const asked = { agent, headers: { ...headers, ...offered } }
    const [response] = await once(http.get('http://api.test/customers', asked), 'response')
    await text(response)
    return response.statusCode
  }

  expect([await statusOf(offer), await statusOf({})]).toEqual([200, 200])
})

it('waits for a body that is long in coming', async () => {
  await startMock()
  const body = async function* () {
    await setTimeout(20)
    yield '{}'
  }
  const sent = {
    method: 'PUT',
    headers: { ...headers, 'Content-Type': 'application/json' },
  } as const
  const byUndici = await request(url, { ...sent, body: Readable.from(body()) })
  const stream = Readable.toWeb(Readable.from(body())) as unknown as BodyInit
  const init = { ...sent, body: stream, duplex: 'half' }
  const byFetch = await fetch(url, init)

  expect([byUndici.statusCode, byFetch.status]).toEqual([201, 200])
})
