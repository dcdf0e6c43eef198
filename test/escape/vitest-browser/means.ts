/** What an app's tests ask in browser mode; each is named by its means and the status that it gets. */
import createClient from 'openapi-fetch'
import { expect, test } from 'rebilly-mock/vitest'
import { beforeAll, test as plainTest } from 'vitest'
import { domClients, putByClient } from '../../support/dom-clients.ts'

const api = 'https://api.rebilly.com'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const put = () => domClients.fetch?.(api, 'ada') ?? Promise.resolve(0)

/** Made where apps make them, with the `fetch` of that moment. */
const kept = globalThis.fetch
const client = createClient<{
  '/customers': { get: { responses: { 200: { content: { 'application/json': unknown[] } } } } }
}>({ baseUrl: api, headers })

let ofBeforeAll = 0
beforeAll(async () => {
  ofBeforeAll = await put()
})

plainTest('beforeAll: 500', () => expect(ofBeforeAll).toBe(500))

for (const name of ['fetch', 'XHR', 'axios by xhr', 'axios by fetch']) {
  test(`${name}: 201`, async () => expect(await domClients[name]?.(api, 'ada')).toBe(201))
}

test('client: 201', async ({ mock }) => {
  await putByClient('ada')
  expect(mock).toHaveUpserted('ada', { status: 201 })
})

test('captured fetch: 200', async () =>
  expect((await kept(`${api}/customers`, { headers })).status).toBe(200))

test('openapi-fetch: 200', async () =>
  expect((await client.GET('/customers')).response.status).toBe(200))

const statuses: number[] = []
let poller: ReturnType<typeof setInterval>

test('a timer: 201', async () => {
  poller = setInterval(async () => statuses.push(await put()), 5)
  await expect.poll(() => statuses).toContain(201)
})

test('timer of a finished test: 201', async ({ mock }) => {
  await expect.poll(() => mock).toHaveUpserted('ada', { status: 201 })
})

plainTest('timer, no test: 500', async () => {
  await expect.poll(() => statuses).toContain(500)
  clearInterval(poller)
  expect(statuses.filter((status) => ![200, 201, 500].includes(status))).toEqual([])
})
