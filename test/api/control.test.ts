import { describe, expect, test } from 'vitest'
import { customerFactory } from '../../factories/index.ts'
import { done, refused, serveControlled } from '../support/control.ts'
import { websites } from '../support/declared-resources.ts'

describe('the state of a served mock', () => {
  test('goes back to its start', async () => {
    const { control, put, mock } = await serveControlled({ customers: [{ id: 'ada' }] })
    await put('grace')
    expect(await control('POST /reset')).toEqual(done)
    expect(mock.customers.list().map(({ id }) => id)).toEqual(['ada'])
    expect(mock.journal.entries).toEqual([])
  })

  test('goes to a client and back again', async () => {
    const { control, put, mock } = await serveControlled({ customers: 25 })
    const { body: snapshot } = await control('GET /snapshot')
    expect(snapshot).toEqual(JSON.parse(JSON.stringify(await mock.snapshot())))
    await put('grace')
    expect(await control('POST /restore', snapshot)).toEqual(done)
    expect(await mock.snapshot()).toEqual(snapshot)
  })

  test('is remembered by name, whatever that is', async () => {
    const { control, put, mock } = await serveControlled()
    for (const name of ['logged-in', 'a/b', 'ελλάδα']) {
      const path = `/checkpoints/${encodeURIComponent(name)}`
      expect(await control(`PUT ${path}`)).toEqual(done)
      await put('grace')
      expect(await control(`POST ${path}/rollback`)).toEqual(done)
      expect(mock.customers.count).toBe(0)
    }
    expect(await control('PUT /checkpoints/-?name=..')).toEqual(done)
    expect(await control('POST /checkpoints/-/rollback?name=..')).toEqual(done)
    expect(await control('POST /checkpoints/none/rollback')).toEqual(
      refused(404, /no checkpoint is called "none". There are "logged-in"/),
    )
  })

  test('takes a world that is larger than a body of the API may be', async () => {
    const customers = customerFactory.buildList(2000)
    const { control, mock } = await serveControlled({ customers })
    const snapshot = await mock.snapshot()
    expect(JSON.stringify(snapshot).length).toBeGreaterThan(2 ** 20)
    await mock.reset()
    expect(await control('POST /restore', snapshot)).toEqual(done)
    expect(mock.customers.count).toBe(2000)
  })

  test('stays as it is when a world cannot be', async () => {
    const { control, mock } = await serveControlled({ customers: [{ id: 'ada' }] })
    const world = { ...(await mock.snapshot()), customers: [{ id: 'ada' }] }
    expect(await control('POST /restore', world)).toEqual(refused(422, /^Failed to .*customers/))
    expect(mock.customers.get('ada')?.id).toBe('ada')
  })
})

test.each(['', 'openapi.json', 'journal'])(
  '/__mock/%s is to be read in a terminal',
  async (path) => {
    const { url } = await serveControlled()
    const text = await (await fetch(`${url}/__mock/${path}`)).text()
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  },
)

describe('the clock of a served mock', () => {
  const noon = { now: '2026-03-01T12:00:00.000Z', isFrozen: true }

  test('is stopped and moved', async () => {
    const { control, mock } = await serveControlled()
    expect(await control('GET /clock')).toMatchObject({ status: 200, body: { isFrozen: false } })
    const at = '2026-03-01T12:00:00Z'
    expect(await control('POST /clock/freeze', { at })).toEqual({ status: 200, body: noon })
    expect(await control('GET /clock')).toEqual({ status: 200, body: noon })
    expect(await control('POST /clock/advance', { by: { days: 3 } })).toMatchObject({
      body: { now: '2026-03-04T12:00:00.000Z' },
    })
    await control('POST /clock/set', { at: '2030-01-01' })
    expect(mock.clock.now()).toEqual(new Date('2030-01-01'))
    expect(await control('POST /clock/resume')).toMatchObject({ body: { isFrozen: false } })
    expect(await control('POST /clock/freeze', {})).toMatchObject({ body: { isFrozen: true } })
  })

  test('lets a token expire by 31 minutes, and not before', async () => {
    const { control, put } = await serveControlled()
    await control('POST /clock/freeze', {})
    const { body: one } = await control('POST /tokens', {})
    const { body: other } = await control('POST /tokens', {})
    await control('POST /clock/advance', { by: '29m' })
    expect(await put('ada', { paymentToken: one.id })).toBe(201)
    await control('POST /clock/advance', { by: '2m' })
    expect(await put('grace', { paymentToken: other.id })).toBe(422)
  })

  test('lets delayed answers wait', async () => {
    const { control, put, mock } = await serveControlled()
    await control('POST /clock/freeze', { at: '2026-03-01T12:00:00Z' })
    await control('PUT /latency', { latency: 60_000 })
    const saving = put('ada')
    await expect.poll(() => mock.journal.count('PutCustomer')).toBe(1)
    await control('POST /clock/advance', { by: '1m' })
    expect(await saving).toBe(201)
    expect(mock.customers.get('ada')?.createdTime).toBe('2026-03-01T12:01:00Z')
  })

  test.each([
    ['POST /clock/advance', { by: '3 parsecs' }, /"3 parsecs" is no duration/],
    ['POST /clock/advance', { by: { parsecs: 3 } }, /by/],
    ['POST /clock/advance', {}, /by/],
    ['POST /clock/set', { at: 'x' }, /"x" is no time/],
    ['POST /clock/set', { at: true }, /at/],
    ['POST /clock/advance', { by: { weeks: 1e6 } }, /beyond the years 1 to 9999/],
    ['POST /clock/freeze', undefined, /must be an object such as/],
  ])('is not moved by %s %j', async (at, input, detail) => {
    const { control, mock } = await serveControlled()
    await mock.clock.freeze('2026-03-01T12:00:00Z')
    expect(await control(at, input)).toEqual(refused(422, detail))
    expect(await control('GET /clock')).toMatchObject({ body: noon })
  })
})

describe('scenarios of a served mock', () => {
  test('are plain data', async () => {
    const { control, put } = await serveControlled()
    const definition = { operation: 'PutCustomer', match: { id: 'ada' }, times: 1, respond: 409 }
    const { status, body } = await control('POST /scenarios', definition)
    expect([status, body]).toEqual([201, { id: 'scenario-1', ...definition, calls: 0 }])
    expect([await put('grace'), await put('ada'), await put('ada')]).toEqual([201, 409, 201])
    expect(await control('GET /scenarios/scenario-1')).toMatchObject({ body: { calls: 1 } })
  })

  test.each([
    ['respond', { respond: { status: 422, invalidFields: [{ field: 'x', message: 'y' }] } }, 422],
    ['the second', { nth: 2, respond: 503 }, 201],
    ['never', { sometimes: 0, respond: 503 }, 201],
    ['always', { sometimes: 1, respond: 503 }, 503],
    [
      'a pattern',
      { match: { headers: { 'content-type': { pattern: 'JSON', flags: 'i' } } }, respond: 503 },
      503,
    ],
    ['a body', { match: { body: { websiteId: 'web_1' } }, respond: 503 }, 503],
    ['another body', { match: { body: { websiteId: 'web_2' } }, respond: 503 }, 201],
    ['later', { delay: 1 }, 201],
    ['stale', { stale: true }, 201],
  ])('%s', async (_, definition, status) => {
    const { control, put } = await serveControlled()
    await control('POST /scenarios', { operation: 'PutCustomer', ...definition })
    expect(await put('ada', { websiteId: 'web_1' })).toBe(status)
  })

  test.each(['networkError', 'loseResponse'])('%s', async (ending) => {
    const { control, put, mock } = await serveControlled()
    await control('POST /scenarios', { operation: '*', times: 1, [ending]: true })
    await expect(put('ada')).rejects.toThrow('fetch failed')
    expect(mock.customers.count).toBe(ending === 'loseResponse' ? 1 : 0)
  })

  test('change and end', async () => {
    const { control, put } = await serveControlled()
    await control('POST /scenarios', { operation: '*', respond: 503 })
    await control('PUT /scenarios/scenario-1', { operation: '*', respond: 429 })
    expect(await put('ada')).toBe(429)
    expect(await control('GET /scenarios')).toMatchObject({ body: [{ respond: 429, calls: 1 }] })
    expect(await control('DELETE /scenarios/scenario-1')).toEqual(done)
    expect(await put('ada')).toBe(201)
    expect(await control('GET /scenarios/scenario-1')).toEqual(
      refused(404, /No scenario has the id/),
    )
  })

  test('of all requests', async () => {
    const { control, put } = await serveControlled()
    expect(await control('PUT /scenario', { name: 'forbidden' })).toEqual(done)
    expect(await put('ada')).toBe(403)
    expect(await control('PUT /scenario', { name: 'happy' })).toEqual(done)
    expect(await control('PUT /latency', { latency: { median: 1, p95: 2 } })).toEqual(done)
    expect(await put('ada')).toBe(201)
    expect(await control('PUT /latency', { latency: false })).toEqual(done)
    expect(await control('PUT /rate-limit', { rateLimit: { limit: 1, per: '10m' } })).toEqual(done)
    expect([await put('ada'), await put('ada')]).toEqual([200, 429])
    expect(await control('PUT /rate-limit', { rateLimit: false })).toEqual(done)
    expect(await control('PUT /offline', { offline: true })).toEqual(done)
    await expect(put('ada')).rejects.toThrow('fetch failed')
    expect(await control('POST /reset')).toEqual(done)
    expect(await put('ada')).toBe(201)
  })

  test.each([
    [{ operation: 'PutCustomers', respond: 409 }, /no operation is called "PutCustomers"/],
    [{ operation: 'GetCustomer', respond: 409 }, /GetCustomer does not fail with 409/],
    [{ operation: '*', hang: true, respond: 503 }, /not by respond and hang/],
    [{ operation: '*', hangs: true }, /must not have "hangs"/],
    [{ operation: '*', match: { path: '/' }, respond: 503 }, /must not have "path"/],
    [
      { operation: '*', match: { body: '() => true' }, respond: 503 },
      /match.body must be an object/,
    ],
    [
      { operation: '*', match: { query: { a: { pattern: '(' } } }, respond: 503 },
      /Correct the pattern/,
    ],
    [{ operation: '*', delay: '1s' }, /delay must be milliseconds/],
    [
      { operation: '*', respond: { status: 503, headers: { 'a b': 'c' } } },
      /must be names of headers/,
    ],
    [
      { operation: '*', respond: { status: 503, headers: { '': 'c' } } },
      /must be names of headers/,
    ],
    [
      { operation: '*', respond: { status: 503, headers: { a: 'b\r\nc: d' } } },
      /must be names of headers/,
    ],
    [{ operation: '*', respond: { status: 503, headers: { a: '☃' } } }, /must be names of headers/],
    [{ operation: '*', times: 0 }, /times must be at least 1/],
    [[], /must be an object such as \{"operation"/],
  ])('that cannot be are refused: %j', async (definition, words) => {
    const { control, put } = await serveControlled()
    expect(await control('POST /scenarios', definition)).toEqual(refused(422, words))
    expect(await control('GET /scenarios')).toEqual({ status: 200, body: [] })
    expect(await put('ada')).toBe(201)
  })
})

describe('the journal of a served mock', () => {
  test('tells what came, and why it was answered that', async () => {
    const { control, put } = await serveControlled()
    await put('ada', { primaryAddress: { country: 'usa' } })
    await put('grace')
    const { body } = await control('GET /journal?operation=PutCustomer&status=422')
    expect(body).toMatchObject([{ id: 'ada', rule: 'validate', response: { status: 422 } }])
    const match = { body: { primaryAddress: {} } }
    const found = await control('POST /journal/find', { operation: 'PutCustomer', match })
    expect(found).toEqual({ status: 200, body })
    expect(await control('GET /journal?operation=Put')).toEqual(
      refused(422, /no operation is called/),
    )
    expect(await control('DELETE /journal')).toEqual(done)
    expect(await control('GET /journal')).toEqual({ status: 200, body: [] })
  })

  test('waits for a request', async () => {
    const { control, put } = await serveControlled()
    const waiting = control('POST /journal/wait', {
      operation: 'PutCustomer',
      match: { id: 'ada' },
      timeout: 60_000,
    })
    await put('ada')
    expect(await waiting).toMatchObject({ status: 200, body: { id: 'ada', outcome: 'answered' } })
    const tooLate = { operation: 'PutCustomer', match: { id: 'none' }, timeout: 1 }
    expect(await control('POST /journal/wait', tooLate)).toEqual(
      refused(
        504,
        /no such request was answered within 1 ms. What came instead, the nearest first/,
      ),
    )
  })
})

describe('the records of a served mock', () => {
  test('are customers and tags', async () => {
    const { control } = await serveControlled()
    const ada = { primaryAddress: { firstName: 'Ada' } }
    expect(await control('PUT /records/customers/ada', ada)).toMatchObject({
      status: 200,
      body: { firstName: 'Ada', revision: 0 },
    })
    expect(
      await control('POST /records/customers', { id: 'grace', invoiceCount: 3 }),
    ).toMatchObject({
      status: 201,
      body: { invoiceCount: 3 },
    })
    expect(await control('POST /records/tags', { name: 'VIP' })).toMatchObject({ status: 201 })
    expect(await control('GET /records')).toEqual({ status: 200, body: { customers: 2, tags: 1 } })
    const { body: found } = await control('GET /records/customers?filter=invoiceCount:3&limit=1')
    expect(found).toMatchObject([{ id: 'grace' }])
    expect((await control('GET /records/customers')).body).toHaveLength(2)
    expect(await control('DELETE /records/customers/ada')).toEqual(done)
    expect(await control('GET /records/customers/ada')).toEqual(
      refused(404, /There is no record "ada"/),
    )
    expect(await control('PUT /records/tags/VIP', {})).toEqual(refused(405, /list and create/))
    expect(await control('GET /records/invoices')).toEqual(
      refused(404, /There are customers, tags/),
    )
  })

  test('obey the rules of the API', async () => {
    const { control } = await serveControlled()
    const wrong = { primaryAddress: { country: 'us' } }
    expect(await control('PUT /records/customers/ada', wrong)).toMatchObject({
      status: 422,
      body: { error: 'Problem', invalidFields: [{ field: 'primaryAddress.country' }] },
    })
  })

  test('are those of resources of your own too', async () => {
    const { control } = await serveControlled({ resources: [websites] })
    await control('PUT /records/websites/web_1', { name: 'Shop', url: 'https://shop.example' })
    expect(await control('GET /records/websites')).toMatchObject({ body: [{ name: 'Shop' }] })
    expect((await control('GET /records')).body).toEqual({ customers: 0, tags: 0, websites: 1 })
  })

  test('are paid by tokens', async () => {
    const { control, put } = await serveControlled()
    const { status, body } = await control('POST /tokens', {})
    expect(status).toBe(201)
    expect(await put('ada', { paymentToken: body.id })).toBe(201)
  })
})

test('what the config sets up is in force from the start, and after each reset', async () => {
  const { control, put } = await serveControlled(
    {},
    { setup: (mock) => mock.when('PutCustomer', { id: 'ada' }).respond(409) },
  )
  expect(await put('ada')).toBe(409)
  await control('POST /reset')
  expect(await put('ada')).toBe(409)
})

test('says what there is, and what there is not', async () => {
  const { control } = await serveControlled()
  const { body } = await control('GET /')
  expect(body.operations).toContainEqual({ at: 'POST /__mock/reset', summary: expect.any(String) })
  expect((await control('GET')).body).toEqual(body)
  expect(await control('GET /health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await control('GET /reset')).toEqual(refused(405, /GET is not a method of .*Use POST/))
  expect(await control('GET /resets')).toEqual(refused(404, /GET \/__mock\/ lists what can/))
  expect((await control('POST /checkpoints/gone/rollback')).body).toMatchObject({
    type: 'about:blank',
    title: 'Not Found',
  })
})

test('can be left out', async () => {
  const { control, url } = await serveControlled({}, { control: false })
  expect((await control('POST /reset')).status).toBe(501)
  expect((await fetch(`${url}/customers`)).status).toBe(200)
})
