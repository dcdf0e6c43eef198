import { expect, it } from 'vitest'
import type { AnswerInstead, HeldAnswer } from '../../../src/mock/scenarios/hold.ts'
import { createMock } from '../../support/create-mock.ts'
import { put } from '../../support/requests.ts'

/** A decision that is open, and what it is about. */
function decision() {
  let take: (instead: AnswerInstead | undefined) => void = () => {}
  const promise = new Promise<AnswerInstead | undefined>((resolve) => {
    take = resolve
  })
  const held: HeldAnswer[] = []
  return {
    held,
    decide(answer: HeldAnswer) {
      held.push(answer)
      return promise
    },
    take: (instead: AnswerInstead | undefined) => take(instead),
  }
}

it('holds an answer back until it is let go, and has done what was asked for', async () => {
  const mock = createMock()
  const { held, decide, take } = decision()
  mock.when('PutCustomer').once().hold(decide)

  const sent = put(mock, 'ada', {})
  await expect.poll(() => held[0]?.status).toBe(201)
  expect(mock.customers.count).toBe(1)
  expect(mock.journal.last()?.outcome).toBe('pending')

  take(undefined)
  const { status, headers } = await sent
  expect(status).toBe(201)
  expect(headers.get('Location')).toContain('/customers/ada')
})

it('answers with what was decided in its place', async () => {
  const mock = createMock()
  mock.when('PutCustomer').hold(({ body }) => ({
    status: 202,
    headers: { 'X-Edited': 'yes' },
    body: { ...(body as object), firstName: 'Edited' },
  }))

  const { status, headers, body } = await put(mock, 'ada', {})
  expect([status, headers.get('X-Edited'), body.id, body.firstName]).toEqual([
    202,
    'yes',
    'ada',
    'Edited',
  ])
})

it('holds a failure too, which goes as it is or as another', async () => {
  const mock = createMock()
  const seen: number[] = []
  mock.when('PutCustomer').hold(({ status }) => void seen.push(status))
  const bad = { primaryAddress: { country: 'usa' } }

  const { status, body } = await put(mock, 'ada', bad)
  expect([status, body.invalidFields?.[0]?.field]).toEqual([422, 'primaryAddress.country'])
  mock.when('PutCustomer').hold(() => ({ status: 200, body: { id: 'ada' } }))
  expect((await put(mock, 'ada', bad)).status).toBe(200)
  expect(seen).toEqual([422])
})

it('is ended by a reset, with a network error', async () => {
  const mock = createMock()
  const { held, decide } = decision()
  mock.when('PutCustomer').hold(decide)
  const sent = put(mock, 'ada', {})
  await expect.poll(() => held.length).toBe(1)
  await mock.reset()
  await expect(
    sent.then(
      ({ status }) => status,
      () => 0,
    ),
  ).resolves.toBe(0)
})

it('lets the clock be moved meanwhile', async () => {
  const mock = createMock()
  const { held, decide, take } = decision()
  mock.when('PutCustomer').once().hold(decide)
  const sent = put(mock, 'ada', {})
  await expect.poll(() => held.length).toBe(1)

  await mock.clock.freeze('2026-03-01T12:00:00Z')
  await mock.clock.advance('1h')
  take({ status: 202 })
  expect((await sent).status).toBe(202)
  expect(mock.clock.now().toISOString()).toBe('2026-03-01T13:00:00.000Z')
})

it.each([
  [{ status: 99 }, 'of the status 99, and none of 200 to 599'],
  [{ status: 1000 }, 'of the status 1000, and none of 200 to 599'],
  [{ status: '500' }, 'of the status "500", and none of 200 to 599'],
  [{ headers: { 'a b': 'c' } }, 'with "a b: c", which is no header'],
  [{ headers: { a: 'b\r\nc: d' } }, 'with "a: b\\r\\nc: d", which is no header'],
  [{ headers: { a: '☃' } }, 'with "a: ☃", which is no header'],
  [{ headers: { a: undefined } }, 'with "a: ", which is no header'],
  [{ body: 1n }, 'with a body that is no JSON (TypeError: Do not know how to serialize a BigInt)'],
  [500, '500, and no object such as { status: 500 }'],
])('answers what HTTP cannot carry with words about it: %o', async (instead, words) => {
  const mock = createMock()
  mock.when('PutCustomer').hold(() => instead as AnswerInstead)
  const { status, body } = await put(mock, 'ada', {})
  expect([status, body.detail]).toEqual([500, expect.stringContaining(words)])
  expect(mock.journal.last()?.response?.status).toBe(500)
})

it.each([204, 205, 304])('answers %i without the body that was held', async (status) => {
  const mock = createMock()
  mock.when('PutCustomer').hold(() => ({ status }))
  const { text, ...answer } = await put(mock, 'ada', {})
  expect([answer.status, text]).toEqual([status, ''])
})

it('refuses what is no function', () => {
  const scenario = createMock().when('PutCustomer')
  // @ts-expect-error it decides on an answer
  expect(() => scenario.hold({ status: 500 })).toThrow('Give one such as')
})

it('tells what is in force, each scenario with its plan and its calls', async () => {
  const mock = createMock({ scenario: 'slow' })
  mock.scenario('happy')
  mock.latency(5)
  mock.rateLimit({ limit: 9, per: '10s' })
  const conflict = mock.when('PutCustomer', { id: 'ada' }).times(2).respond(409)
  await put(mock, 'ada', {})

  const { list, ...rest } = mock.inForce()
  expect(rest).toEqual({
    scenario: 'happy',
    offline: false,
    latency: 5,
    rateLimit: { limit: 9, per: 10_000 },
  })
  expect(list.map(({ plan, calls }) => ({ ...plan, calls }))).toEqual([
    {
      operation: 'PutCustomer',
      match: { id: 'ada' },
      times: 2,
      effect: { outcome: { kind: 'problem', status: 409, more: {} } },
      calls: 1,
    },
  ])
  conflict.remove()
  expect(mock.inForce().list).toEqual([])
})

it('names the checkpoints', async () => {
  const mock = createMock()
  expect(mock.checkpoints()).toEqual([])
  await mock.checkpoint('before')
  await mock.checkpoint('after')
  expect(mock.checkpoints()).toEqual(['before', 'after'])
})
