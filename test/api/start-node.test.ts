import { spawnSync } from 'node:child_process'
import http, { get } from 'node:http'
import https, { get as getSecurely } from 'node:https'
import axios from 'axios'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function start(mock: Mock) {
  const running = await startNode(mock)
  stops.push(running.stop)
  return running
}

const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

const put = (url: string) => fetch(url, { method: 'PUT', headers, body: '{}' })

describe('startNode', () => {
  it('rejects when the start data is invalid', async () => {
    const mock = createMock({ customers: [{ id: 'a b' }] })
    await expect(startNode(mock)).rejects.toThrow("Failed to load the mock's start data")
  })

  describe('catches', () => {
    const urls = ['https://api.rebilly.com/customers', 'http://api.test/customers']
    const callOf = (url: string) => (url.startsWith('https') ? getSecurely : get)
    const byHttp = (url: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const call = callOf(url)(url, { headers }, (response) =>
          resolve(response.resume().statusCode),
        )
        call.on('error', reject)
      })
    const clients: Record<string, (url: string) => Promise<number | undefined>> = {
      fetch: async (url) => (await fetch(url, { headers })).status,
      'http and https, imported by name': byHttp,
      axios: async (url) => (await axios.get(url, { headers })).status,
      'axios with fetch': async (url) =>
        (await axios.get(url, { headers, adapter: 'fetch' })).status,
    }

    it.each(Object.entries(clients))('%s', async (_, send) => {
      const mock = createMock({ baseUrl: ['https://api.rebilly.com', 'http://api.test'] })
      await start(mock)

      for (const url of urls) expect(await send(url)).toBe(200)
      expect(mock.journal.count('GetCustomerCollection')).toBe(2)
    })
  })

  it('resolves what fetch is asked for where there is a page, as in jsdom', async () => {
    vi.stubGlobal('location', new URL('http://app.test/desk/'))
    await start(createMock({ baseUrl: 'http://app.test' }))
    const { status } = await fetch('/customers', { headers }).finally(() => vi.unstubAllGlobals())

    expect(status).toBe(200)
  })

  it('answers where a DOM has taken away `setImmediate`, as in Jest with jsdom', async () => {
    vi.stubGlobal('setImmediate', undefined)
    await start(createMock())
    const { status } = await put('https://api.rebilly.com/customers/ada').finally(() =>
      vi.unstubAllGlobals(),
    )

    expect(status).toBe(201)
  })

  it('leaves nothing behind after `stop`: neither a handle nor a change of Node', async () => {
    const state = () => ({
      handles: process
        .getActiveResourcesInfo()
        .filter((name) => !/^(Timeout|Immediate)$/.test(name)),
      members: [http, https].flatMap((module) => [module.get, module.request]),
      names: [get, getSecurely],
      globals: [fetch, globalThis.XMLHttpRequest, globalThis.WebSocket],
    })
    const before = state()
    const { stop } = await start(createMock())
    await axios.put('https://api.rebilly.com/customers/a', {}, { headers })
    await stop()

    expect(state()).toEqual(before)
  })

  it('lets a script end by itself after `stop`', () => {
    const source = new URL('../../src', import.meta.url).href
    const script = `
      import { createMock } from '${source}/index.ts'
      import { startNode } from '${source}/node.ts'
      const { stop } = await startNode(createMock({ auth: 'off' }))
      const response = await fetch('https://api.rebilly.com/customers')
      await response.json()
      await stop()
      process.stdout.write(String(response.status))
      process.on('exit', () => process.stdout.write(' end'))`
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      timeout: 20_000,
    })

    expect(run).toMatchObject({ status: 0, stdout: '200 end' })
  })

  it('ends with `stop`, which puts the fetch of the process back', async () => {
    const before = globalThis.fetch
    const { stop } = await startNode(createMock())
    await stop()

    expect(globalThis.fetch).toBe(before)
  })

  it('starts again after `stop`, with the data that there was', async () => {
    const mock = createMock()
    const { stop } = await start(mock)
    await put('https://api.rebilly.com/customers/a')
    await stop()
    await start(mock)

    expect((await put('https://api.rebilly.com/customers/a')).status).toBe(200)
  })

  it('says what to pass instead of something else', async () => {
    await expect(startNode(undefined as never)).rejects.toThrow('Pass what `createMock()` returns')
  })
})

describe('several starts in one process', () => {
  it('lets each mock answer its own base URL', async () => {
    const one = createMock({ baseUrl: 'https://one.test' })
    const two = createMock({ baseUrl: 'https://two.test' })
    await start(one)
    await start(two)

    expect((await put('https://one.test/customers/a')).status).toBe(201)
    expect((await put('https://two.test/customers/b')).status).toBe(201)
    expect([one.customers.count, two.customers.count]).toEqual([1, 1])
  })

  it('lets the newest answer, and the one before it again after a stop', async () => {
    const [older, newer] = [createMock(), createMock()]
    await start(older)
    const { stop } = await start(newer)

    await put('https://api.rebilly.com/customers/a')
    await stop()
    await put('https://api.rebilly.com/customers/b')

    expect(newer.customers.list().map(({ id }) => id)).toEqual(['a'])
    expect(older.customers.list().map(({ id }) => id)).toEqual(['b'])
  })

  it('keeps one mock running that was started twice and stopped once', async () => {
    const mock = createMock()
    const { stop } = await start(mock)
    await start(mock)
    await stop()
    await stop()

    expect((await put('https://api.rebilly.com/customers/a')).status).toBe(201)
  })

  it('starts two at once, and again after all were stopped', async () => {
    const mock = createMock()
    for (const { stop } of await Promise.all([startNode(mock), startNode(mock)])) await stop()
    await start(mock)

    expect((await put('https://api.rebilly.com/customers/a')).status).toBe(201)
  })
})

describe('the handlers of a mock', () => {
  it('are the same ones whenever they are asked for', () => {
    const mock = createMock()
    expect(mock.handlers).toHaveLength(1)
    expect(mock.handlers).toBe(mock.handlers)
  })
})
