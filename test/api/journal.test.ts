import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call, get, list, put, send } from '../support/requests.ts'

const ada = { primaryAddress: { firstName: 'Ada' } }

it('holds each request with its answer', async () => {
  const mock = createMock()
  await put(mock, 'cus_1', ada)

  expect(mock.journal.entries).toEqual([
    {
      number: 1,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      method: 'PUT',
      url: 'https://api.rebilly.com/customers/cus_1',
      operation: 'PutCustomer',
      fidelity: 'exact',
      id: 'cus_1',
      headers: { 'content-type': 'application/json', 'reb-apikey': '[redacted]' },
      body: ada,
      outcome: 'answered',
      response: {
        status: 201,
        headers: expect.objectContaining({
          location: 'https://api.rebilly.com/customers/cus_1',
        }),
        body: mock.customers.get('cus_1'),
      },
      duration: expect.any(Number),
      before: undefined,
      after: expect.objectContaining({ id: 'cus_1', revision: 0 }),
      rule: undefined,
      trail: expect.any(Array),
    },
  ])
})

it('tells a listener of each request, when it comes, when it is answered, and when all is forgotten', async () => {
  const mock = createMock()
  const heard: unknown[] = []
  const off = mock.journal.on((entry) =>
    heard.push(entry && `${entry.number} ${entry.outcome} ${entry.response?.status}`),
  )

  const first = put(mock, 'cus_1', ada)
  await expect.poll(() => heard).toEqual(['1 pending undefined'])
  await first
  await get(mock, 'nobody')
  await mock.reset()
  await put(mock, 'cus_2', ada)
  off()
  await put(mock, 'cus_3', ada)

  expect(heard).toEqual([
    '1 pending undefined',
    '1 answered 201',
    '2 pending undefined',
    '2 answered 404',
    undefined,
    '1 pending undefined',
    '1 answered 201',
  ])
})

it('tells nothing of a request that was forgotten before its answer', async () => {
  const mock = createMock()
  mock.when('PutCustomer').hang()
  const heard: unknown[] = []
  mock.journal.on((entry) => heard.push(entry?.outcome))

  const lost = put(mock, 'cus_1', ada)
  await expect.poll(() => heard).toEqual(['pending'])
  await mock.reset()
  await lost

  expect(heard).toEqual(['pending', undefined])
})

it('holds the record before and after', async () => {
  const mock = createMock({ customers: [{ id: 'cus_1' }] })
  await put(mock, 'cus_1', ada)

  const entry = mock.journal.last('PutCustomer')
  expect(entry?.before).toMatchObject({ firstName: null, revision: 0 })
  expect(entry?.after).toMatchObject({ firstName: 'Ada', revision: 1 })
})

it('holds it as it stayed when a request was refused, and as none when it is gone', async () => {
  const mock = createMock({ customers: [{ id: 'cus_1' }, { id: 'cus_2' }] })
  await put(mock, 'cus_1', { primaryAddress: { country: 'usa' } })
  const refused = mock.journal.last('PutCustomer')
  expect(refused?.response?.status).toBe(422)
  expect(refused?.after).toEqual(refused?.before)
  expect(refused?.after).toMatchObject({ id: 'cus_1', revision: 0 })

  await call(mock, 'DELETE', '/customers/cus_1?targetCustomerId=cus_2')
  const gone = mock.journal.last('DeleteCustomer')
  expect(gone?.response?.status).toBe(204)
  expect([gone?.before?.id, gone?.after]).toEqual(['cus_1', undefined])
})

it('says why: each rule that was asked, and the one that decided', async () => {
  const mock = createMock()
  await put(mock, 'cus_1', { primaryAddress: { country: 'usa' } })

  const entry = mock.journal.last()
  expect(entry?.rule).toBe('validate')
  expect(entry?.trail.map(({ rule, outcome }) => `${rule}: ${outcome}`)).toEqual([
    'resource: ok',
    'authenticate: ok',
    'authorize: ok',
    'path: ok',
    'method: ok',
    'parse: ok',
    'query: ok',
    'validate: failed',
  ])
  expect(entry?.trail.at(-1)?.reason).toMatch(/^primaryAddress\.country must be/)

  await call(mock, 'PUT', '/customers/cus_1', { body: '[]' })
  expect(mock.journal.last()?.trail.at(-1)?.reason).toMatch(/^must be a JSON object/)
})

it.each([
  ['resource', 'GET', '/invoices', {}],
  ['authenticate', 'GET', '/customers', { headers: {} }],
  ['organization', 'GET', `/organizations/${'o'.repeat(51)}/customers`, {}],
  ['path', 'GET', '/customers/a/b/c/d', {}],
  ['method', 'PATCH', '/customers/cus_1', { body: '{}' }],
  ['parse', 'PUT', '/customers/cus_1', { body: '{' }],
  ['query', 'GET', '/customers?limit=-1', {}],
  ['validate', 'PUT', '/customers/cus_1', { body: '[]' }],
  ['exists', 'GET', '/customers/nobody', {}],
  ['merged', 'PUT', '/customers/gone', { body: '{}' }],
  ['current', 'PUT', '/customers/cus_1', { body: '{"revision": 9}' }],
])('names the rule %s', async (rule, method, path, init) => {
  const mock = createMock({ customers: [{ id: 'cus_1' }, { id: 'gone' }] })
  await call(mock, 'DELETE', '/customers/gone?targetCustomerId=cus_1')
  await call(mock, method, path, init)

  const entry = mock.journal.last()
  expect(entry?.rule).toBe(rule)
  expect(entry?.trail.at(-1)).toMatchObject({ rule, outcome: 'failed' })
})

it('names the permission that was missing', async () => {
  const mock = createMock({ auth: { keys: { sk_sandbox_key: { operations: ['GetCustomer'] } } } })
  await put(mock, 'cus_1', ada)
  expect(mock.journal.last()?.rule).toBe('authorize')
})

it('finds, counts and forgets', async () => {
  const mock = createMock()
  await put(mock, 'cus_1', ada)
  await put(mock, 'cus_2', ada)
  await put(mock, 'cus_1', { isEddRequired: 'yes' })
  await list(mock, '?limit=5')

  expect(mock.journal.count()).toBe(4)
  expect(mock.journal.count('PutCustomer')).toBe(3)
  expect(mock.journal.count('PutCustomer', { id: 'cus_1' })).toBe(2)
  expect(mock.journal.count('PutCustomer', { id: 'cus_1', status: 422 })).toBe(1)
  expect(mock.journal.count('*', { query: { limit: '5' } })).toBe(1)
  expect(mock.journal.count('*', { headers: { 'Content-Type': /json/ }, body: ada })).toBe(2)
  expect(mock.journal.find('PutCustomer', { body: { primaryAddress: {} } })).toHaveLength(2)
  expect(mock.journal.last('PutCustomer')?.response?.status).toBe(422)
  expect([...mock.journal].map(({ operation }) => operation)).toHaveLength(4)

  mock.journal.clear()
  expect(mock.journal.entries).toEqual([])
  await get(mock, 'cus_1')
  expect(mock.journal.entries).toMatchObject([{ number: 1 }])
})

it('takes a test of the body, which may be written for another shape', async () => {
  const mock = createMock()
  await get(mock, 'cus_1')
  await put(mock, 'cus_1', ada)
  const isAda = (body: typeof ada) => body.primaryAddress.firstName === 'Ada'
  expect(mock.journal.find('*', { body: isAda })).toHaveLength(1)
})

it('keeps the latest entries only', async () => {
  const mock = createMock({ journalLimit: 3 })
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await put(mock, id, {})
  expect(mock.journal.entries.map(({ id }) => id)).toEqual(['f', 'g', 'h'])
  expect(mock.journal.count()).toBe(3)
})

it('keeps nothing when told so', async () => {
  const mock = createMock({ journalLimit: 0 })
  await put(mock, 'cus_1', {})
  expect(mock.journal.entries).toEqual([])
})

it('waits for a request, also for one that was answered before', async () => {
  const mock = createMock()
  const coming = mock.journal.waitFor('PutCustomer', { id: 'cus_1' })
  await put(mock, 'cus_2', ada)
  await put(mock, 'cus_1', ada)

  expect(await coming).toMatchObject({ id: 'cus_1', response: { status: 201 } })
  expect(await mock.journal.waitFor('PutCustomer', { id: 'cus_2' })).toMatchObject({ id: 'cus_2' })
})

it('waits for longer than a timer can', async () => {
  const mock = createMock()
  const coming = mock.journal.waitFor('PutCustomer', {}, { timeout: 2 ** 31 })
  await expect(mock.journal.waitFor('PutCustomer', {}, { timeout: 5 })).rejects.toThrow('5 ms')
  await put(mock, 'cus_1', ada)
  expect(await coming).toMatchObject({ id: 'cus_1' })
})

it('forgets who waited, met, too late or ended', async () => {
  const mock = createMock()
  const { waiters } = mock.journal
  const met = mock.journal.waitFor('PutCustomer')
  await expect.poll(() => waiters.size).toBe(1)
  await put(mock, 'cus_1', ada)
  await met
  expect(waiters.size).toBe(0)

  await expect(mock.journal.waitFor('PostCustomer', {}, { timeout: 1 })).rejects.toThrow('1 ms')
  expect(waiters.size).toBe(0)

  const ended = expect(mock.journal.waitFor('PostCustomer')).rejects.toThrow('was cleared')
  await expect.poll(() => waiters.size).toBe(1)
  mock.journal.clear()
  await ended
  expect(waiters.size).toBe(0)
})

it('says what came instead of what it waited for, and who waited', async () => {
  const mock = createMock()
  await put(mock, 'cus_2', ada)
  const waiting = mock.journal.waitFor('PutCustomer', { id: 'cus_1' }, { timeout: 1 })

  const error: Error = await waiting.then(Promise.reject, (reason) => reason)

  expect(error.message).toBe(`\
Failed to wait for PutCustomer {"id":"cus_1"}: no such request was answered within 1 ms. What came instead, the nearest first:
  PUT /customers/cus_2 -> 201
      id: expected "cus_1", was "cus_2"`)
  expect(error.stack).toContain('journal.test.ts')
  expect(error.stack).toContain(error.message)
})

it('is empty after a reset, which ends the waiting', async () => {
  const mock = createMock()
  await put(mock, 'cus_1', ada)
  const coming = mock.journal.waitFor('PostCustomer')
  const ended = expect(coming).rejects.toThrow('the journal was cleared')
  await mock.reset()
  await ended
  expect(mock.journal.count()).toBe(0)
})

it('never shows credentials or card numbers', async () => {
  const mock = createMock()
  const request = new Request('https://api.rebilly.com/customers/cus_1', {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'sk_secret', Authorization: 'Bearer sk_secret' },
    body: JSON.stringify({ customFields: { list: [{ pan: '4111111111111111', cvv: '123' }] } }),
  })
  await send(mock, request)

  const text =
    JSON.stringify(mock.journal.last()?.headers) + JSON.stringify(mock.journal.last()?.body)
  expect(text).not.toMatch(/sk_secret|4111|123/)
})

it('is plain JSON, whatever was sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.jsonValue(), async (id, body) => {
      const mock = createMock()
      await put(mock, encodeURIComponent(id), body).catch(() => {})
      const { entries } = mock.journal
      expect(JSON.parse(JSON.stringify(mock.journal))).toEqual(JSON.parse(JSON.stringify(entries)))
      for (const { rule, trail, response } of entries) {
        expect(trail.at(-1)?.outcome).toBe((response?.status ?? 0) < 400 ? 'ok' : 'failed')
        if (rule) expect(trail.at(-1)?.rule).toBe(rule)
      }
    }),
    { numRuns: 100 },
  )
})
