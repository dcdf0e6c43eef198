import { AsyncResource } from 'node:async_hooks'
import { get } from 'node:http'
import axios from 'axios'
import createClient from 'openapi-fetch'
import { beforeAll, describe, test as plainTest } from 'vitest'
import { expect, test } from '../../src/hosts/vitest/test.ts'

const ada = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const put = (url: string, init?: RequestInit) =>
  fetch(url, { method: 'PUT', headers, body: '{}', ...init })

/** Made where apps make them, with the `fetch` of that moment. */
const kept = globalThis.fetch
const client = createClient<{
  '/customers': { get: { responses: { 200: { content: { 'application/json': unknown[] } } } } }
}>({ baseUrl: 'https://api.rebilly.com', headers })

const getByHttp = (url: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(url, { headers }, (response) => resolve(response.resume().statusCode)).on('error', reject)
  })

/** Lets concurrent tests meet, so that each sends while the others run. */
function meeting(expected: number): () => Promise<void> {
  let present = 0
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return () => {
    present += 1
    if (present === expected) resolve()
    return promise
  }
}

describe('the test of rebilly-mock/vitest', () => {
  for (const round of [1, 2]) {
    test(`has a mock with a world of its own: ${round}`, async ({ mock }) => {
      expect((await put(ada)).status).toBe(201)
      expect((await put(ada)).status).toBe(200)
      expect(mock).toHaveUpserted('ada', { status: 201, revision: 0 })
      expect(mock).toHaveCustomer('ada')
    })
  }

  test('mocks even if a test does not name it', async () => {
    expect((await put(ada)).status).toBe(201)
  })

  describe('with options', () => {
    test.override('mockOptions', { customers: [{ id: 'ada' }, { id: 'bob' }] })

    test('has its start data', async ({ mock }) => {
      expect(mock.customers.count).toBe(2)
      expect((await put(ada)).status).toBe(200)
    })
  })

  describe('with hooks', () => {
    const seen = new Set<unknown>()
    test.beforeEach(async ({ mock }) => {
      seen.add(mock)
      await put(ada)
    })

    test('is the one of the hooks before', async ({ mock }) => {
      expect(seen.has(mock)).toBe(true)
      expect((await put(ada)).status).toBe(200)
      expect(mock.journal.count('PutCustomer')).toBe(2)
    })
  })

  test.extend('saved', async ({ mock }) => mock.customers.put('grace', {}))(
    'can be extended',
    ({ saved, mock }) => {
      expect(mock).toHaveCustomer(saved.id)
    },
  )

  test('answers a client that was made before any test, and keeps `fetch`', async () => {
    expect((await kept('https://api.rebilly.com/customers', { headers })).status).toBe(200)
    expect((await client.GET('/customers')).response.status).toBe(200)
  })

  plainTest('leaves a test of Vitest’s own alone', (context) => {
    expect(context).not.toHaveProperty('mock')
  })
})

describe.concurrent('concurrent tests', () => {
  // As many as Vitest runs at once.
  const tests = 5
  const all = meeting(tests)
  test.override('mockOptions', { baseUrl: ['https://api.rebilly.com', 'http://api.test'] })

  for (let number = 0; number < tests; number += 1) {
    test(`see their own world, by fetch, http and axios: ${number}`, async ({ mock }) => {
      const own = `http://api.test/customers/test-${number}`
      await all()
      const statuses = [(await put(ada)).status, (await put(own)).status, await getByHttp(own)]
      const { data } = await axios.get('https://api.rebilly.com/customers', { headers })

      expect(statuses).toEqual([201, 201, 200])
      expect(data.map(({ id }: { id: string }) => id)).toEqual([`test-${number}`, 'ada'])
      expect(mock.journal.count()).toBe(4)
    })
  }
})

describe.concurrent('fixtures of one’s own', () => {
  const all = meeting(2)
  const signedUp = test.extend('status', { auto: true }, async ({ mock }, { onCleanup }) => {
    await all()
    expect(mock.customers.count).toBe(0)
    onCleanup(async () => {
      expect((await put(ada)).status).toBe(200)
    })
    return (await put(ada)).status
  })

  for (const number of [1, 2]) {
    signedUp(
      `ask the mock of their test, also those of every test: ${number}`,
      ({ status, mock }) => {
        expect(status).toBe(201)
        expect(mock.journal.count('PutCustomer')).toBe(1)
      },
    )
  }
})

describe('a request of code that no test has started', () => {
  const send = AsyncResource.bind(() => put(ada))

  test('is for the only test that runs', async ({ mock }) => {
    expect((await send()).status).toBe(201)
    expect(mock).toHaveUpserted('ada')
  })

  describe.concurrent('while several run', () => {
    const [start, end] = [meeting(2), meeting(2)]
    for (const number of [1, 2]) {
      test(`is refused, and says why: ${number}`, async ({ mock }) => {
        await start()
        const response = await send()
        expect(response.status).toBe(500)
        expect(await response.text()).toContain('several tests run at once')
        expect(mock.journal.count()).toBe(0)
        await end()
      })
    }
  })
})

describe('a request that is of no test', () => {
  const ofBeforeAll: Response[] = []
  beforeAll(async () => {
    ofBeforeAll.push(await put(ada))
  })

  plainTest('is refused in a hook of `beforeAll`, and says why', async () => {
    const [response] = ofBeforeAll
    expect(response?.status).toBe(500)
    expect(await response?.text()).toContain('a hook of `beforeAll`')
  })

  plainTest('is refused in a test of Vitest’s own', async () => {
    expect((await put(ada)).status).toBe(500)
  })
})

describe('what a test leaves behind', () => {
  const statuses: number[] = []
  let poller: ReturnType<typeof setInterval>

  test('goes on when it has finished', async () => {
    poller = setInterval(async () => statuses.push((await put(ada)).status), 5)
    await expect.poll(() => statuses).toContain(201)
  })

  test('is answered by the mock of the next', async ({ mock }) => {
    await expect.poll(() => mock.journal.count('PutCustomer')).toBeGreaterThan(2)
    clearInterval(poller)
  })
})

describe.concurrent('a queue of the module that tests share', () => {
  const waiting: (() => Promise<void>)[] = []
  let runs = false
  /** Sends one after the other, from the code of whoever came first. */
  const pump = async () => {
    runs = true
    for (let next = waiting.shift(); next; next = waiting.shift()) await next()
    runs = false
  }
  const queued = (url: string) =>
    new Promise<number>((resolve) => {
      waiting.push(async () => resolve((await put(url)).status))
      if (!runs) void pump()
    })

  for (const name of ['one', 'two', 'three']) {
    test(`is answered to its end: ${name}`, async () => {
      for (const number of [1, 2, 3]) {
        expect(await queued(`https://api.rebilly.com/customers/${name}-${number}`)).toBe(201)
      }
    })
  }
})
