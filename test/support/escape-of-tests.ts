import { AsyncResource } from 'node:async_hooks'
import createClient from 'openapi-fetch'
import { afterAll, beforeAll, describe, test as plainTest } from 'vitest'
import { expect, test } from '../../src/hosts/vitest/test.ts'
import { domClients, putByClient } from './dom-clients.ts'
import { escapeTable } from './escape.ts'
import { startSentinel } from './sentinel.ts'
import { trapNames } from './trapped-names.ts'

const api = 'https://api.rebilly.com'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const put = () => fetch(`${api}/customers/ada`, { method: 'PUT', headers, body: '{}' })

/** Made where apps make them, with the `fetch` of that moment. */
const kept = globalThis.fetch
const client = createClient<{
  '/customers': { get: { responses: { 200: { content: { 'application/json': unknown[] } } } } }
}>({ baseUrl: api, headers })

const trap = await trapNames(await startSentinel())
afterAll(() => trap.close())

/** Should it get through, it waits for this very process, which waits for it. */
function synchronously(url: string): string {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  try {
    request.send()
  } catch (error) {
    const { name, message } = error as DOMException
    return /synchronous XMLHttpRequest/.test(message) ? 'refused' : name
  }
  return String(request.status)
}

/** What of a test environment must not reach the real host; `clients` are those that it has. */
export function escapeOfTests(host: string, clients: readonly string[]): void {
  const cell = escapeTable(host, () => trap)
  test.override('mockOptions', { baseUrl: [api, trap.url] })

  plainTest('the trap counts who looks for the real host', async () => {
    const { request } = await import('node:https')
    const before = trap.connections
    await new Promise((resolve) => request('https://other.rebilly.com').on('error', resolve).end())
    expect(trap.connections).toBe(before + 1)
  })

  for (const name of clients) {
    test(name, () => cell(name, async () => domClients[name]?.(api, 'ada') ?? 0, { answered: 201 }))
    test(`${name}, by address`, () =>
      cell(`${name} by address`, async () => domClients[name]?.(trap.url, 'ada') ?? 0, {
        answered: 201,
      }))
  }

  test('the official client', () =>
    cell('client', async () => (await putByClient('ada')).websiteId ?? '', { answered: 'web_1' }))

  if ('XMLHttpRequest' in globalThis) {
    test('a synchronous XHR', () =>
      cell('synchronous XHR', async () => synchronously(`${trap.url}/customers`), {
        answered: 'refused',
      }))
  }

  test('captured fetch', () =>
    cell('captured fetch', async () => (await kept(`${api}/customers`, { headers })).status))

  test('a client that was made before', () =>
    cell('openapi-fetch', async () => (await client.GET('/customers')).response.status))

  describe('of a finished test', () => {
    const statuses: number[] = []
    let poller: ReturnType<typeof setInterval>
    let late = async () => 0
    const sendAll = async () => statuses.push((await put()).status)

    test('which leaves them behind', () => {
      poller = setInterval(sendAll, 5)
      late = AsyncResource.bind(async () => (await put()).status)
    })

    test('timers', () =>
      cell(
        'timer of a finished test',
        async () => {
          await expect.poll(() => statuses.length).toBeGreaterThan(3)
          clearInterval(poller)
          return statuses.every((status) => [200, 201, 500].includes(status)) ? 'answered' : 'lost'
        },
        { answered: 'answered' },
      ))

    test('a save that was put off', () => cell('late save', late, { answered: 201 }))

    plainTest('while no test has a mock', () => cell('late save, no test', late, { answered: 500 }))
  })

  describe.concurrent('of a queue that concurrent tests share', () => {
    let last = Promise.resolve(0)
    const queued = () => {
      last = last.then(async () => (await put()).status)
      return last
    }
    for (const number of [1, 2, 3]) {
      test(`number ${number}`, ({ expect }) =>
        cell(
          `queue ${number}`,
          async () => {
            const all = [await queued(), await queued(), await queued()]
            expect(all.every((status) => [200, 201].includes(status))).toBe(true)
            return 'answered'
          },
          { answered: 'answered' },
        ))
    }
  })

  describe('of a hook', () => {
    beforeAll(() => cell('beforeAll', async () => (await put()).status, { answered: 500 }))
    plainTest('of `beforeAll`, which was asked', () => {})
  })
}
