import { afterEach, beforeEach, describe, vi } from 'vitest'
import { expect, test } from '../../src/hosts/vitest/test.ts'

const save = (body: object) =>
  fetch('https://api.rebilly.com/customers/ada', {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('the mock of a test with fake timers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('lets a token expire with them', async ({ mock }) => {
    const [one, other] = [await mock.tokens.issue(), await mock.tokens.issue()]
    vi.advanceTimersByTime(29 * 60_000)
    expect((await save({ paymentToken: one.id })).status).toBe(201)
    vi.advanceTimersByTime(2 * 60_000)
    expect((await save({ paymentToken: other.id })).status).toBe(422)
  })

  test('has its time, and is moved beside them', async ({ mock }) => {
    vi.setSystemTime('2026-05-01')
    expect(mock.clock.now()).toEqual(new Date('2026-05-01'))
    await mock.clock.advance({ days: 3 })
    expect((await (await save({})).json()).createdTime).toBe('2026-05-04T00:00:00Z')
    expect(new Date()).toEqual(new Date('2026-05-01'))
  })

  test('answers later by them, or by its own clock', async ({ mock }) => {
    mock.latency(1000)
    const first = save({})
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(1000)
    expect((await first).status).toBe(201)

    const second = save({})
    await vi.waitFor(() => expect(mock.journal.count('PutCustomer')).toBe(2))
    await mock.clock.advance('1s')
    expect((await second).status).toBe(200)
  })
})
