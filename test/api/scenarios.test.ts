import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Mock, MockOptions, ScenarioName } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, list, put } from '../support/requests.ts'
import { jsonClient } from '../support/send-json.ts'

const ada = { primaryAddress: { firstName: 'Ada' } }

/** The status that a client sees; 0 is a network error. */
async function statusOf(mock: Mock, id = 'cus_1', method = 'PUT') {
  const response = await mock.fetch(
    new Request(`https://api.rebilly.com/customers/${id}`, {
      method,
      headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
      body: method === 'PUT' ? JSON.stringify(ada) : null,
    }),
  )
  return response?.status
}

describe('a scenario', () => {
  it('answers with a problem of the operation, and changes nothing', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    mock.when('PutCustomer', { id: 'cus_1' }).respond(409)

    const { status, body } = await put(mock, 'cus_1', ada)

    expect(status).toBe(409)
    expect(body).toMatchObject({ title: 'Conflict', detail: expect.stringContaining('scenario') })
    expect(mock.customers.get('cus_1')?.revision).toBe(0)
    expect(await statusOf(mock, 'cus_2')).toBe(201)
    expect(mock.journal.last('PutCustomer', { id: 'cus_1' })?.trail).toEqual([
      { rule: 'scenario', outcome: 'failed', reason: expect.any(String) },
    ])
  })

  it('names fields of a form with 422', async () => {
    const mock = createMock()
    const invalidFields = [{ field: 'primaryAddress.city', message: 'is too far away' }]
    mock.when('PutCustomer').once().respond(422, { invalidFields })
    mock.when('PutCustomer').once().respond(422)

    expect(fieldsOf(await put(mock, 'cus_1', ada))).toEqual(['primaryAddress.firstName'])
    expect((await put(mock, 'cus_1', ada)).body.invalidFields).toEqual(invalidFields)
    expect((await put(mock, 'cus_1', ada)).status).toBe(201)
  })

  it('applies once, some times, or to the nth', async () => {
    const mock = createMock()
    const nth = mock.when('PutCustomer').nth(3).respond(503)
    const times = mock.when('PutCustomer').times(2).respond(500)

    const statuses = []
    for (let n = 0; n < 6; n += 1) statuses.push(await statusOf(mock))

    expect(statuses).toEqual([500, 500, 201, 200, 503, 200])
    expect([nth.calls, times.calls]).toEqual([1, 2])
  })

  it('applies sometimes: with a seed to the same requests in every version of the kit', async () => {
    const mock = createMock({ seed: 1 })
    mock.when('PutCustomer').sometimes(0.3).respond(503)
    const failed = []
    for (let n = 1; n <= 20; n += 1) if ((await statusOf(mock)) === 503) failed.push(n)
    expect(failed).toEqual([1, 3, 11, 15, 17, 19])
  })

  it('gives way to a newer one, and comes back when that is removed', async () => {
    const mock = createMock()
    mock.when('*').respond(500)
    const newer = mock.when('PutCustomer').respond(409)
    expect(await statusOf(mock)).toBe(409)
    newer.remove()
    expect(await statusOf(mock)).toBe(500)
  })

  it.each([
    [{ id: 'cus_1' }, true],
    [{ id: 'cus_2' }, false],
    [{ headers: { 'reb-apikey': 'any' } }, true],
    [{ headers: { 'X-Trace': /./ } }, false],
    [{ query: { expand: 'leadSource' } }, false],
    [{ body: { primaryAddress: { firstName: 'Ada' } } }, true],
    [{ body: (body: typeof ada) => body.primaryAddress.firstName === 'Eve' }, false],
  ])('is for requests that match %o: %s', async (match, applies) => {
    const mock = createMock()
    mock.when('PutCustomer', match).respond(500)
    expect(await statusOf(mock)).toBe(applies ? 500 : 201)
  })

  it.each([
    [{ customFields: { list: ['a', 'b'] } }, true],
    [{ customFields: { list: ['a'] } }, false],
    [{ customFields: { list: ['a', 'b', 'c'] } }, false],
    [{ customFields: { list: ['b', 'a'] } }, false],
    [{ customFields: { list: { 0: 'a' } } }, false],
    [{ customFields: { none: undefined } }, true],
    [{ customFields: { none: null } }, false],
    [{ customFields: null }, false],
  ])('is for bodies that have %j: %s', async (body, applies) => {
    const mock = createMock()
    mock.when('PutCustomer', { body }).respond(500)
    const { status } = await put(mock, 'cus_1', { customFields: { list: ['a', 'b'], more: 1 } })
    expect(status).toBe(applies ? 500 : 201)
  })

  it('loses the answer after the write: the retry is an update', async () => {
    const mock = createMock()
    mock.when('PutCustomer').once().loseResponse()
    expect(await statusOf(mock)).toBe(0)
    expect(mock.customers.get('cus_1')?.firstName).toBe('Ada')
    expect(await statusOf(mock)).toBe(200)
    expect(mock.customers.count).toBe(1)
    expect(mock.journal.entries.map(({ outcome }) => outcome)).toEqual(['lost', 'answered'])
  })

  it('lets someone else save first, so that a stale revision is 409', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    mock.when('PutCustomer').once().stale()
    const { status, body } = await put(mock, 'cus_1', { ...ada, revision: 0 })
    expect(status).toBe(409)
    expect(body.detail).toContain('is at revision 1')
  })

  it('answers a list as if there were nothing', async () => {
    const mock = createMock({ customers: 3 })
    mock.when('GetCustomerCollection').empty()
    const { headers, body } = await list(mock, '?limit=10')
    expect(body).toEqual([])
    expect(headers.get('Pagination-Total')).toBe('0')
    expect(headers.get('Pagination-Limit')).toBe('10')
  })

  it.each<[by: string, remedy: string, options: MockOptions, id: string]>([
    [
      'a name',
      'It is "conflict": `mock.scenario(\'happy\')` ends it.',
      { scenario: 'conflict' },
      'a',
    ],
    ['`when`', '`mock.when` began it, and its `remove()` ends it.', {}, 'a'],
    ['magic', 'The request asks for it by magic data: send others.', { magic: true }, 'mock-409'],
  ])('says how to end it: by %s', async (by, remedy, options, id) => {
    const mock = createMock(options)
    if (by === '`when`') mock.when('PutCustomer').respond(409)
    const { body } = await put(mock, id, {})
    expect(body.detail).toBe(`A scenario of this mock answers PutCustomer with 409. ${remedy}`)
  })

  it('refuses to empty what is no list', () => {
    const mock = createMock()
    // @ts-expect-error -- the types refuse it, too
    const empty = () => mock.when('PutCustomer').empty()
    expect(empty).toThrow(
      "Failed to define a scenario: PutCustomer answers no list that could be empty. Use an operation such as GetCustomerCollection, or '*'.",
    )
  })

  it('hangs until the mock is reset', async () => {
    const mock = createMock()
    mock.when('PutCustomer').hang()
    const answer = statusOf(mock)
    await expect.poll(() => mock.journal.last()?.outcome).toBe('pending')
    await mock.reset()
    expect(await answer).toBe(0)
    expect(mock.customers.count).toBe(0)
    expect(await statusOf(mock)).toBe(201)
  })

  it('hangs until the request is aborted', async () => {
    const mock = createMock()
    mock.when('*').hang()
    const abort = new AbortController()
    const answer = mock.fetch(
      new Request('https://api.rebilly.com/customers', { signal: abort.signal }),
    )
    abort.abort()
    expect((await answer)?.type).toBe('error')
  })

  it.each([
    [
      () =>
        createMock()
          .when('PutCustomer')
          .respond(404 as 409),
      'PutCustomer does not fail with 404',
    ],
    [() => createMock().when('Nonsense' as '*'), 'no operation is called "Nonsense"'],
    [() => createMock().when('*').times(0), 'times(0) is no count'],
    [() => createMock().when('*').sometimes(2), 'sometimes(2) is no chance'],
    [() => createMock().when('*').delay(-1), 'Failed to set a latency: -1'],
    [() => createMock().latency({ median: 9, p95: 1 }), 'Failed to set a latency'],
    [() => createMock().rateLimit({ limit: 1, per: '10x' }), 'Failed to set a rate limit'],
    [() => createMock().scenario('sad' as 'happy'), 'none is called "sad". There are happy, slow'],
    [() => createMock({ scenario: 'sad' as 'happy' }), '`scenario` must be "happy" or "slow"'],
  ])('that makes no sense is refused: %s', (define, message) => {
    expect(define).toThrow(message)
  })
})

it('answers a header that HTTP cannot carry with words about it', async () => {
  const mock = createMock()
  mock.when('GetCustomer').respond(404, { headers: { 'X-Note': 'b\r\nc: d' } })
  const { status, body } = await jsonClient(mock)('GET', '/customers/ada')
  expect(status).toBe(500)
  expect(body.detail).toContain('with "X-Note: b\\r\\nc: d", which is no header')
})

describe('a condition', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  /** Goes on when so many timers of the mock are running. */
  async function untilTimers(count: number) {
    while (vi.getTimerCount() !== count) await new Promise(setImmediate)
  }

  it('takes the mock offline, and back', async () => {
    const mock = createMock()
    mock.offline()
    expect(await statusOf(mock)).toBe(0)
    mock.offline(false)
    expect(await statusOf(mock)).toBe(201)
  })

  it('limits the rate', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    mock.rateLimit({ limit: 2, per: '10m' })
    expect([await statusOf(mock), await statusOf(mock), await statusOf(mock)]).toEqual([
      201, 200, 429,
    ])
    const { headers } = await get(mock, 'cus_1')
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-retry-after': String(clock.now().getTime() / 1000 + 600),
    })
    clock.advance({ minutes: 10 })
    expect(await statusOf(mock)).toBe(200)
  })

  it('tells by the definition of 2026-08 how many more there may be, all but a PUT that updates', async () => {
    const mock = createMock({ contract: '2026-08', now: manualClock().now })
    mock.rateLimit({ limit: 9, per: '10m' })
    const told = async (method: string, path: string, body?: object) => {
      const sent = { body: body === undefined ? null : JSON.stringify(body) }
      const { status, headers } = await call(mock, method, path, sent)
      return [status, headers.get('x-ratelimit-remaining')]
    }
    expect(await told('PUT', '/customers/ada', {})).toEqual([201, '8'])
    expect(await told('PUT', '/customers/ada', ada)).toEqual([200, null])
    expect(await told('PUT', '/customers/ada/lead-source', {})).toEqual([201, '6'])
    expect(await told('DELETE', '/customers/ada/lead-source')).toEqual([204, '5'])
    expect(await told('POST', '/tags', { name: 'VIP', type: 'customer' })).toEqual([201, '4'])
    expect(await told('PATCH', '/tags/VIP', { name: 'Gold' })).toEqual([200, '3'])
  })

  it('answers 429 with the time to try again: in a minute', async () => {
    const now = () => new Date('2026-01-31T09:30:00.200Z')
    const mock = createMock({ now })
    mock.when('PutCustomer').respond(429)
    const { headers } = await put(mock, 'cus_1', {})
    expect(headers.get('x-ratelimit-retry-after')).toBe(
      String(Date.parse('2026-01-31T09:31:01Z') / 1000),
    )
  })

  it('limits no rate after a reset', async () => {
    const mock = createMock()
    mock.rateLimit({ limit: 1, per: '1h' })
    expect([await statusOf(mock), await statusOf(mock)]).toEqual([201, 429])
    await mock.reset()
    expect([await statusOf(mock), await statusOf(mock)]).toEqual([201, 200])
  })

  it('delays every answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const mock = createMock()
    mock.latency(800)
    let answered = false
    const answer = statusOf(mock).then(() => {
      answered = true
    })
    await untilTimers(1)
    await vi.advanceTimersByTimeAsync(799)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await answer
    expect(answered).toBe(true)
  })

  it('delays by its own latency rather than by that of the named scenario', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const mock = createMock({ scenario: 'slow' })
    mock.latency(5)
    const answer = statusOf(mock)
    await untilTimers(1)
    await vi.advanceTimersByTimeAsync(5)
    expect(await answer).toBe(201)
  })

  it('spreads latencies as a server does, the same ones each time, whatever else is asked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const latencies = async (seed: number, others: number) => {
      const mock = createMock({ seed })
      const delays: number[] = []
      vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, delay: number) => {
        delays.push(delay)
        queueMicrotask(run)
      }) as typeof setTimeout)
      mock.latency({ median: 120, p95: 400 })
      for (let n = 0; n < 40; n += 1) {
        await statusOf(mock)
        const before = delays.length
        for (let other = 0; other < others; other += 1) await statusOf(mock, `other_${other}`)
        delays.length = before
      }
      return delays
    }
    const first = await latencies(1, 0)
    expect(first).toHaveLength(40)
    const sorted = first.toSorted((a, b) => a - b)
    expect(sorted[20]).toBeGreaterThan(70)
    expect(sorted[20]).toBeLessThan(200)
    expect(sorted[39]).toBeGreaterThan(200)
    expect(await latencies(1, 2)).toEqual(first)
    expect(await latencies(2, 0)).not.toEqual(first)
  })

  it('leaves no timer behind after a reset', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const mock = createMock({ scenario: 'slow' })
    mock.when('PutCustomer').delay(5000)
    const answers = [statusOf(mock), statusOf(mock, 'cus_2'), mock.journal.waitFor('PutCustomer')]
    const settled = Promise.allSettled(answers)
    await untilTimers(3)
    await mock.reset()
    expect(vi.getTimerCount()).toBe(0)
    expect((await settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
  })
})

describe('a named scenario', () => {
  it.each<[ScenarioName, number | undefined]>([
    ['happy', 201],
    ['conflict', 409],
    ['validation', 422],
    ['forbidden', 403],
    ['logged-out', 401],
    ['offline', 0],
    ['empty', 201],
    ['rate-limited', 429],
  ])('%s answers a PUT with %i', async (scenario, status) => {
    const mock = createMock({ scenario })
    expect(await statusOf(mock)).toBe(status)
    mock.scenario('happy')
    expect([200, 201]).toContain(await statusOf(mock))
    await mock.reset()
    expect(await statusOf(mock)).toBe(status)
  })

  it('is flaky in the same way each time, whatever else is asked in between', async () => {
    const outcomes = async (seed: number, others: number) => {
      const mock = createMock({ scenario: 'flaky', seed })
      const seen = []
      for (let n = 0; n < 20; n += 1) {
        seen.push(await statusOf(mock))
        for (let other = 0; other < others; other += 1) await statusOf(mock, `other_${other}`)
      }
      return seen.map((status) => (status === 201 ? 200 : status))
    }
    const first = await outcomes(1, 0)
    expect(new Set(first)).toEqual(new Set([200, 0, 503]))
    expect(await outcomes(1, 0)).toEqual(first)
    expect(await outcomes(1, 3)).toEqual(first)
    expect(await outcomes(2, 0)).not.toEqual(first)
  })
})

describe('magic data', () => {
  it.each([
    ['mock-401', 401],
    ['mock-403', 403],
    ['mock-404', 404],
    ['mock-409', 409],
    ['mock-422', 422],
    ['mock-429', 429],
    ['mock-500', 500],
    ['mock-502', 502],
    ['mock-503', 503],
    ['mock-504', 504],
    ['mock-offline', 0],
    ['mock-nonsense', 201],
  ])('the id %s answers %i', async (id, status) => {
    expect(await statusOf(createMock({ magic: true }), id)).toBe(status)
    expect(await statusOf(createMock(), id)).toBe(201)
  })

  it('is data like any other where it was not asked for, in a call that a scenario lets pass', async () => {
    const mock = createMock()
    mock.when('PutCustomer').nth(2).respond(500)
    expect(await statusOf(mock, 'mock-409')).toBe(201)
    expect(await statusOf(mock, 'mock-409')).toBe(500)
  })

  it.each(['503@mock.test', '503@MOCK.TEST', 'Offline@Mock.Test', 'OFFLINE@mock.test'])(
    'is an e-mail address in any case: %s',
    async (value) => {
      const mock = createMock({ magic: true })
      const body = JSON.stringify({ primaryAddress: { emails: [{ label: 'main', value }] } })
      const url = 'https://api.rebilly.com/customers'
      const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
      const response = await mock.fetch(new Request(url, { method: 'POST', headers, body }))
      expect(response?.status).toBe(value.startsWith('503') ? 503 : 0)
    },
  )

  it('is an e-mail address, too, where the mock makes the id', async () => {
    const mock = createMock({ magic: true })
    const body = JSON.stringify({
      primaryAddress: { emails: [{ label: 'main', value: '503@mock.test' }] },
    })
    expect((await call(mock, 'POST', '/customers', { body })).status).toBe(503)
    expect(mock.customers.count).toBe(0)
  })
})

it('answers contract-shaped problems, whatever is asked of it', async () => {
  const statuses = [401, 403, 409, 422, 429, 500, 502, 503, 504] as const
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...statuses),
      fc.record({ firstName: fc.string(), city: fc.jsonValue() }, { requiredKeys: [] }),
      async (status, primaryAddress) => {
        const mock = createMock()
        mock.when('PutCustomer').respond(status)
        const { status: answered, body } = await put(mock, 'cus_1', { primaryAddress })
        expect(answered).toBe(status)
        expect(body).toMatchObject({
          status,
          title: expect.any(String),
          detail: expect.any(String),
        })
        expect(mock.customers.count).toBe(0)
      },
    ),
  )
})
