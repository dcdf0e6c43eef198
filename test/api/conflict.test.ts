import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { get, put, putRaw } from '../support/requests.ts'

/** A mock whose customer `cus_1` is at revision 2. */
async function mockAtRevision2(options = {}) {
  const mock = createMock(options)
  for (const color of ['red', 'green', 'blue']) {
    await put(mock, 'cus_1', { customFields: { color } })
  }
  return mock
}

const edit = { customFields: { color: 'black' } }

describe('a PUT that carries a `revision`', () => {
  it('succeeds when it is current', async () => {
    const mock = await mockAtRevision2()
    const answer = await put(mock, 'cus_1', { ...edit, revision: 2 })
    expect(answer).toMatchObject({ status: 200, body: { revision: 3 } })
  })

  it.each([0, 1, 3, -1])('is 409 when it is %i instead of 2', async (revision) => {
    const mock = await mockAtRevision2()
    const answer = await put(mock, 'cus_1', { ...edit, revision })
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ title: 'Conflict', status: 409 })
    expect(answer.body.detail).toContain('is at revision 2')
    expect((await get(mock, 'cus_1')).body).toMatchObject({
      revision: 2,
      customFields: { color: 'blue' },
    })
  })

  it('is 409 when it is stale, even if it would change nothing', async () => {
    const mock = await mockAtRevision2()
    const answer = await put(mock, 'cus_1', { customFields: { color: 'blue' }, revision: 1 })
    expect(answer.status).toBe(409)
  })

  it.each(['1', 1.5, null, {}, [], true])('has it ignored when it is %j', async (revision) => {
    const mock = await mockAtRevision2()
    expect((await put(mock, 'cus_1', { ...edit, revision })).status).toBe(200)
  })

  it('creates on a free id, so that a copied fixture can be put', async () => {
    const answer = await put(createMock(), 'cus_new', { ...edit, revision: 7 })
    expect(answer).toMatchObject({ status: 201, body: { revision: 0 } })
  })
})

describe('a PUT with If-Match', () => {
  it.each(['"2"', '2', '*', '"1", "2"'])('succeeds for %s at revision 2', async (ifMatch) => {
    const mock = await mockAtRevision2()
    expect((await put(mock, 'cus_1', edit, { 'If-Match': ifMatch })).status).toBe(200)
  })

  it.each(['"1"', '"3"', 'W/"2"', '"2-gzip"'])('is 409 for %s at revision 2', async (ifMatch) => {
    const mock = await mockAtRevision2()
    const answer = await put(mock, 'cus_1', edit, { 'If-Match': ifMatch })
    expect(answer.status).toBe(409)
    expect(answer.body.detail).toContain(ifMatch)
  })

  it.each(['"0"', '*'])('is 409 for %s on a free id', async (ifMatch) => {
    const mock = createMock()
    expect((await put(mock, 'cus_new', edit, { 'If-Match': ifMatch })).status).toBe(409)
    expect(mock.customers.count).toBe(0)
  })

  it('is not saved by a current `revision` in the body', async () => {
    const mock = await mockAtRevision2()
    const answer = await put(mock, 'cus_1', { ...edit, revision: 2 }, { 'If-Match': '"1"' })
    expect(answer.status).toBe(409)
  })
})

it('never conflicts when it is unconditional', async () => {
  const mock = await mockAtRevision2()
  expect((await put(mock, 'cus_1', edit)).status).toBe(200)
  expect((await put(mock, 'cus_1', {})).status).toBe(200)
})

it('ignores other conditional headers and sends no ETag', async () => {
  const mock = await mockAtRevision2()
  const answer = await put(mock, 'cus_1', edit, {
    'If-None-Match': '*',
    'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT',
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.has('etag')).toBe(false)
})

describe('with `concurrency: "last-write-wins"`', () => {
  it.each([
    ['a stale revision', { ...edit, revision: 0 }, {}],
    ['a stale If-Match', edit, { 'If-Match': '"0"' }],
  ])('%s is ignored', async (_, body, headers) => {
    const mock = await mockAtRevision2({ concurrency: 'last-write-wins' })
    expect((await put(mock, 'cus_1', body, headers)).status).toBe(200)
  })

  it('an If-Match on a free id is ignored', async () => {
    const mock = createMock({ concurrency: 'last-write-wins' })
    expect((await put(mock, 'cus_1', edit, { 'If-Match': '"0"' })).status).toBe(201)
  })
})

it('lets exactly one of two editors of the same revision win', async () => {
  const mock = await mockAtRevision2()
  const [one, other] = await Promise.all([
    put(mock, 'cus_1', { customFields: { color: 'pink' }, revision: 2 }),
    put(mock, 'cus_1', { customFields: { color: 'gold' }, revision: 2 }),
  ])
  expect([one.status, other.status].sort()).toEqual([200, 409])
})

it('takes a body with the same member twice at its last value, as JSON.parse does', async () => {
  const mock = await mockAtRevision2()
  const answer = await putRaw(mock, 'cus_1', '{"revision": 0, "revision": 2}')
  expect(answer.status).toBe(200)
})
