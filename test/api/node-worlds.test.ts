import { hasSubscribers } from 'node:diagnostics_channel'
import { once } from 'node:events'
import http, { createServer, type RequestListener, Server } from 'node:http'
import http2 from 'node:http2'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import * as fc from 'fast-check'
import * as undici from 'undici'
import * as undici7 from 'undici-7'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { currentWorld, runInWorld } from '../../src/hosts/node/worlds/carried-world.ts'
import { onServed } from '../../src/hosts/node/worlds/hooks.ts'
import { marksFor } from '../../src/hosts/node/worlds/marks.ts'
import { connectMock } from '../../src/hosts/remote/connect-mock.ts'
import { serve } from '../../src/hosts/server/serve.ts'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { headers, nodeClients } from '../support/node-clients.ts'
import { startSentinel } from '../support/sentinel.ts'
import { servedApp } from '../support/served-app.ts'

const ada = 'https://api.rebilly.com/customers/ada'
const putting = {
  method: 'PUT',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: '{}',
}

async function start(options?: MockOptions) {
  const mock = createMock(options)
  const { stop } = await startNode(mock, { worlds: true })
  onTestFinished(stop)
  return { mock, stop }
}

const serveApp = (app: RequestListener) => servedApp(createServer(app))

/** Saves Ada; gives 201 when it is the first time in this world, and then 200. */
const saveAda = async (): Promise<number> => (await fetch(ada, putting)).status

/** An app that answers with that. */
const saving: RequestListener = async (_, response) => response.end(String(await saveAda()))

const textOf = async (response: Promise<Response>) => (await response).text()

describe('what a server asks is answered from the world that its own request names', () => {
  it('which begins as the mock did, and has nothing to do with others', async () => {
    const { mock } = await start({ customers: [{ id: 'bob' }] })
    const ask = await serveApp(saving)
    const statuses: string[] = []
    for (const world of ['one', 'one', 'two', undefined]) statuses.push(await textOf(ask(world)))

    expect(statuses).toEqual(['201', '200', '201', '201'])
    expect(mock.journal.count('PutCustomer')).toBe(1)
  })

  it('and its response says so', async () => {
    await start()
    const ask = await serveApp((_, response) => response.end())
    const worlds = await Promise.all([ask('one'), ask()])

    expect(worlds.map((each) => each.headers.get('X-Rebilly-Mock-World'))).toEqual(['one', null])
  })

  const { 'HTTP on a raw socket': byHand, ...clients } = nodeClients

  it.each(Object.entries(clients))('by %s', async (_, get) => {
    const { mock } = await start({ customers: [{ id: 'ada' }] })
    const ask = await serveApp(async (_, response) => response.end(String(await get(ada))))

    expect(await textOf(ask('one'))).toBe('200')
    expect(mock.journal.count()).toBe(0)
  })

  it('but for HTTP that it writes on a socket by itself', async () => {
    const { mock } = await start({ customers: [{ id: 'ada' }] })
    const ask = await serveApp(async (_, response) => response.end(String(await byHand?.(ada))))

    expect(await textOf(ask('one'))).toBe('200')
    expect(mock.journal.count()).toBe(1)
  })

  it.each([
    ['a list', ['REB-APIKEY', 'any', 'Host', 'api.rebilly.com']],
    ['an object that expects 100', { ...headers, Expect: '100-continue' }],
  ])('by `http` whose headers are %s', async (_, given) => {
    const { mock } = await start({ customers: [{ id: 'ada' }] })
    const ask = await serveApp(async (_, response) => {
      const asked = http.request('http://api.rebilly.com/customers/ada', { headers: given }).end()
      const [answer] = await once(asked, 'response')
      response.end(await text(answer))
    })

    expect(JSON.parse(await textOf(ask('one')))).toMatchObject({ id: 'ada' })
    expect(mock.journal.count()).toBe(0)
  })
})

describe('a world is carried to', () => {
  it('what listeners of the request and the response ask', async () => {
    const { mock } = await start()
    const statuses: number[] = []
    const ask = await serveApp((request, response) => {
      request.on('data', () => {})
      request.on('end', async () => response.end(String(await saveAda())))
      response.on('close', async () => statuses.push(await saveAda()))
    })

    expect(await textOf(ask('one', { body: 'x'.repeat(100_000) }))).toBe('201')
    await expect.poll(() => statuses).toEqual([200])
    expect(mock.journal.count()).toBe(0)
  })

  it('what is asked later: by a timer, a stream, and after the response', async () => {
    const { mock } = await start()
    const worlds: unknown[] = []
    const ask = await serveApp((_, response) => {
      response.write('begun')
      setTimeout(async () => {
        response.end()
        await setImmediate()
        await saveAda()
        worlds.push(currentWorld()?.name)
      }, 1)
    })
    await textOf(ask('one'))

    await expect.poll(() => worlds).toEqual(['one'])
    expect(mock.journal.count()).toBe(0)
  })

  it('what another server of this machine asks, when it is asked', async () => {
    const { mock } = await start()
    const inner = await serveApp(saving)
    const outer = await serveApp(async (_, response) => response.end(await textOf(inner())))

    expect([await textOf(outer('one')), await textOf(inner('one'))]).toEqual(['201', '200'])
    expect(mock.journal.count()).toBe(0)
  })

  it('a worker whose server is asked', async () => {
    const { mock } = await start()
    const script = `
      import { createServer } from 'node:http'
      import { parentPort } from 'node:worker_threads'
      const server = createServer(async (_, response) => {
        const saved = await fetch('${ada}', ${JSON.stringify(putting)})
        response.end(String(saved.status))
      }).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`))
    onTestFinished(() => void worker.terminate())
    const [port] = await once(worker, 'message')
    const ask = (world: string) =>
      textOf(fetch(`http://127.0.0.1:${port}`, { headers: { 'X-Rebilly-Mock-World': world } }))

    expect([await ask('one'), await ask('one'), await ask('two')]).toEqual(['201', '200', '201'])
    expect(mock.journal.count()).toBe(0)
  })

  it('nothing that is done for no request: a queue of the module is of the world of all', async () => {
    const { mock } = await start()
    const queue: (() => void)[] = []
    const turns = async function* () {
      for (;;) yield await new Promise<void>((resolve) => queue.push(resolve))
    }
    const worked = (async () => {
      for await (const _ of turns()) return saveAda()
      return undefined
    })()
    const ask = await serveApp((_, response) => {
      queue.shift()?.()
      response.end()
    })
    await textOf(ask('one'))

    expect(await worked).toBe(201)
    expect(mock.journal.count('PutCustomer')).toBe(1)
  })
})

describe('no world is met by another’s requests', () => {
  it.each([
    ['undici', undici],
    ['undici 7', undici7 as unknown as typeof undici],
  ])('by two connections of a pool of %s', async (_, { Agent, fetch, request }) => {
    const dispatcher = new Agent({ connections: 2 })
    onTestFinished(() => dispatcher.close())
    await interleaved(async (url) => {
      const response = await fetch(url, { headers, dispatcher })
      await response.text()
      const { statusCode, body } = await request(url, { headers, dispatcher })
      await body.text()
      return Math.max(response.status, statusCode)
    })
  })

  it.each(Object.entries(nodeClients).filter(([name]) => name !== 'HTTP on a raw socket'))(
    '%s',
    async (_, get) => interleaved(get),
  )

  /** Asks for what a request has saved, in several worlds at once: nobody else's world has it. */
  async function interleaved(get: (url: string) => Promise<unknown>): Promise<void> {
    const worlds = fc.array(fc.constantFrom('a', 'b', 'c', undefined), {
      minLength: 4,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(worlds, async (named) => {
        const mock = createMock()
        const { stop } = await startNode(mock, { worlds: true })
        const ask = await serveApp(async (_, response) => {
          const own = `https://api.rebilly.com/customers/${currentWorld()?.name ?? 'nobodys'}`
          await fetch(own, putting)
          response.end(String(await get(own)))
        })
        const statuses = await Promise.all(named.map((world) => textOf(ask(world))))
        await stop()

        expect(statuses).toEqual(named.map(() => '200'))
        const ids = mock.journal.entries.map(({ id }) => id)
        expect(ids.filter((id) => id !== 'nobodys')).toEqual([])
      }),
      { numRuns: 3 },
    )
  }
})

describe('the headers', () => {
  it('are the app’s own where it sets them', async () => {
    await start()
    const ask = await serveApp(async (_, response) => {
      const named = { ...putting.headers, 'x-rebilly-mock-world': 'chosen' }
      const saved = await fetch(ada, { ...putting, headers: named })
      response.end(String(saved.status))
    })

    expect([await textOf(ask('one')), await textOf(ask('two')), await textOf(ask())]).toEqual([
      '201',
      '200',
      '200',
    ])
  })

  it('are the app’s own over HTTP/2 too', async () => {
    const { mock } = await start()
    await runInWorld({ name: 'chosen' }, saveAda)
    const ask = await serveApp(async (_, response) => {
      const session = http2.connect('https://api.rebilly.com')
      const named = { ...headers, 'X-Rebilly-Mock-World': 'chosen' }
      const [answer] = await once(
        session.request({ ':path': '/customers/ada', ...named }),
        'response',
      )
      session.close()
      response.end(String(answer[':status']))
    })

    expect(await textOf(ask('one'))).toBe('200')
    expect(mock.journal.count()).toBe(0)
  })

  it('are not seen by the journal', async () => {
    const { url: at, stop } = await serve(createMock(), { port: 0 })
    onTestFinished(stop)
    await start()
    const ask = await serveApp(saving)
    await textOf(ask('one', { at }))
    const { journal } = await connectMock(at, { world: 'one' })
    const names = Object.keys((await journal.last('PutCustomer'))?.headers ?? {})

    expect(names).toContain('reb-apikey')
    expect(names.filter((name) => name.startsWith('x-rebilly-mock'))).toEqual([])
  })

  it.each([
    ['https://api.rebilly.com', '/customers', true],
    ['http://localhost:3000', '/api/customers', true],
    ['http://proxy.test', 'http://[::1]:3000/', true],
    ['http://localhost:3000', '/__mock/fetch', false],
    ['https://elsewhere.test', '/customers', false],
    ['https://localhost.elsewhere.test', '/', false],
    ['https://api.rebilly.com', 'https://elsewhere.test/customers', false],
  ])('are for whoever knows them: %s and %s, %s', async (origin, path, isMarked) => {
    await start()
    const marks = runInWorld({ name: 'one' }, () => marksFor({ origin, path, has: () => false }))

    expect(marks).toEqual(isMarked ? [['X-Rebilly-Mock-World', 'one']] : [])
  })

  it('name a world that a server of this machine has', async () => {
    const { mock } = await start()
    const elsewhere = createMock()
    const { url: at, stop } = await serve(elsewhere, { port: 0 })
    onTestFinished(stop)
    const ask = await serveApp(saving)

    expect([await textOf(ask('one', { at })), await textOf(ask('one', { at }))]).toEqual([
      '201',
      '200',
    ])
    expect(await textOf(ask('one'))).toBe('201')
    expect([mock.journal.count(), elsewhere.journal.count()]).toEqual([0, 0])
  })

  it('get 502 where that server is gone', async () => {
    await start()
    const { url: at, stop } = await serve(createMock(), { port: 0 })
    await stop()
    const ask = await serveApp(async (_, response) => {
      const answer = await fetch(ada, { headers })
      response.end(`${answer.status} ${(await answer.json()).detail}`)
    })

    expect(await textOf(ask('one', { at }))).toContain(
      `502 Failed to reach the mock: nothing answers at ${at}`,
    )
  })

  it.each([
    'http://192.0.2.1:80',
    'http://localhost:80',
    'http://127.0.0.1.example:80',
    'http://user@127.0.0.1:80',
    'http://127.0.0.1:80/path',
    'https://127.0.0.1:80',
    'http://0x7f.1:80',
    'http://[::ffff:7f00:1]:80',
    'file:///etc/passwd',
    '//127.0.0.1',
    '',
  ])('never lead to what is no address of this machine: %s', async (at) => {
    await start()
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warned.mockRestore())
    const connected = vi.spyOn(globalThis, 'fetch')
    const ask = await serveApp(saving)
    const statuses = [await textOf(ask('one', { at })), await textOf(ask('one', { at }))]

    expect(statuses).toEqual(['201', '200'])
    const asked = connected.mock.calls.map(([url]) => new URL(String(url)).pathname)
    expect(asked.filter((path) => path.startsWith('/__mock'))).toEqual([])
    connected.mockRestore()
  })

  it.each(['', '..', 'a b', 'x'.repeat(65)])('get 400 for "%s", which is no name', async (name) => {
    const { mock } = await start()
    const ask = await serveApp(async (_, response) => {
      const answer = await fetch(ada, { headers })
      response.end(`${answer.status} ${(await answer.json()).detail}`)
    })
    const answered = await ask(name)

    expect(await answered.text()).toContain('400 "')
    expect(answered.headers.has('X-Rebilly-Mock-World')).toBe(false)
    expect(mock.journal.count()).toBe(0)
  })
})

describe('who hears of a request before the app', () => {
  it('may answer it, in its world', async () => {
    const stop = onServed((request, response) => {
      if (request.url !== '/__mock/health') return false
      response.end(`heard in ${currentWorld()?.name}`)
      return true
    })
    onTestFinished(stop)
    const ask = await serveApp((_, response) => response.end('the app'))
    const health = { path: '/__mock/health' }

    expect(await textOf(ask('one', health))).toBe('heard in one')
    expect(await textOf(ask('one'))).toBe('the app')
    stop()
    expect(await textOf(ask('one', health))).toBe('the app')
  })
})

it('shares worlds with a second copy of the kit', async () => {
  const { mock } = await start()
  vi.resetModules()
  const copy = await import('../../src/hosts/node/start-node.ts')
  expect(copy.startNode).not.toBe(startNode)
  const second = createMock({ baseUrl: 'https://other.test' })
  const { stop } = await copy.startNode(second, { worlds: true })
  onTestFinished(stop)
  const ask = await serveApp(async (_, response) => {
    await fetch('https://other.test/customers', { headers })
    response.end(String(await saveAda()))
  })

  expect([await textOf(ask('one')), await textOf(ask('one'))]).toEqual(['201', '200'])
  expect([mock.journal.count(), second.journal.count()]).toEqual([0, 0])
})

/** Whether something is hooked into servers and clients, which costs time. */
const hooks = () => [
  Object.hasOwn(Server.prototype, 'emit'),
  hasSubscribers('undici:request:create'),
  hasSubscribers('http.client.request.created'),
]

it('leaves servers and clients as they were without `worlds` and after `stop`, and has sent nothing to the real host', async () => {
  const trap = await startSentinel()
  onTestFinished(trap.close)
  const plain = await startNode(createMock())
  const before = hooks()
  await plain.stop()
  const { stop } = await start({ baseUrl: trap.url })
  const ask = await serveApp(async (_, response) => {
    const answer = await fetch(`${trap.url}/customers`, { headers })
    response.end(String(answer.status))
  })
  const answers = await Promise.all(['one', 'two', undefined].map((world) => textOf(ask(world))))
  const during = hooks()
  await stop()

  expect(answers).toEqual(['200', '200', '200'])
  const [out, inForce] = [Array(3).fill(false), Array(3).fill(true)]
  expect([before, during, hooks()]).toEqual([out, inForce, out])
  await trap.settled()
  expect(trap.escaped).toEqual([])
})

it('refuses an option that it does not know', async () => {
  await expect(startNode(createMock(), { world: true } as object)).rejects.toThrow(
    'Failed to start the mock: `world` is no option (the nearest one is `worlds`).',
  )
})
