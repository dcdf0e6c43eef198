import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call, get, put } from '../support/requests.ts'

const noon = '2026-03-01T12:00:00.000Z'

/** A mock whose clock stands at noon. */
async function still(options: Parameters<typeof createMock>[0] = {}): Promise<Mock> {
  const mock = createMock(options)
  await mock.clock.freeze(noon)
  return mock
}

const timeOf = (mock: Mock) => mock.clock.now().toISOString()
const nameOf = (city: string) => ({ primaryAddress: { city } })

describe('a clock', () => {
  it('runs with the system until it is touched', () => {
    const before = Date.now()
    const now = createMock().clock.now().getTime()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('stands where it is frozen, and is what is written', async () => {
    const mock = await still()
    expect(timeOf(mock)).toBe(noon)
    expect((await put(mock, 'ada', {})).body.createdTime).toBe('2026-03-01T12:00:00Z')
  })

  it.each([
    ['1500ms', '2026-03-01T12:00:01.500Z'],
    ['31m', '2026-03-01T12:31:00.000Z'],
    ['1h 30m', '2026-03-01T13:30:00.000Z'],
    ['1.5h', '2026-03-01T13:30:00.000Z'],
    ['2w3d', '2026-03-18T12:00:00.000Z'],
    [{ days: 3 }, '2026-03-04T12:00:00.000Z'],
    [{ hours: 1, seconds: 1 }, '2026-03-01T13:00:01.000Z'],
    [1, '2026-03-01T12:00:00.001Z'],
    [0, noon],
  ])('advances by %j', async (by, then) => {
    const mock = await still()
    await mock.clock.advance(by)
    expect(timeOf(mock)).toBe(then)
  })

  it.each([
    ['2027-01-01', '2027-01-01T00:00:00.000Z'],
    ['2027-01-01T02:00:00+02:00', '2027-01-01T00:00:00.000Z'],
    [new Date('2020-02-29'), '2020-02-29T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
  ])('is set to %j, and stands there', async (at, then) => {
    const mock = await still()
    await mock.clock.set(at)
    expect(timeOf(mock)).toBe(then)
  })

  it('goes on from the time at which it stood', async () => {
    const mock = createMock({ now: () => new Date('2020-01-01') })
    await mock.clock.freeze(noon)
    await mock.clock.advance('1m')
    expect(mock.clock.isFrozen).toBe(true)
    await mock.clock.resume()
    expect(mock.clock.isFrozen).toBe(false)
    expect(timeOf(mock)).toBe('2026-03-01T12:01:00.000Z')
    await mock.clock.advance('1m')
    expect(timeOf(mock)).toBe('2026-03-01T12:02:00.000Z')
  })

  it('goes on running where it is set or advanced while it runs', async () => {
    let source = Date.parse('2020-01-01')
    const mock = createMock({ now: () => new Date(source) })
    await mock.clock.set(noon)
    await mock.clock.advance({ days: 1 })
    source += 1000
    expect(timeOf(mock)).toBe('2026-03-02T12:00:01.000Z')
  })

  it('is at its start again after a reset', async () => {
    const mock = createMock({ now: () => new Date('2020-01-01') })
    await mock.clock.freeze(noon)
    await mock.reset()
    expect(timeOf(mock)).toBe('2020-01-01T00:00:00.000Z')
  })

  it('belongs to its mock alone', async () => {
    const [one, other] = [await still(), createMock({ now: () => new Date('2020-01-01') })]
    await one.clock.advance('1d')
    expect(timeOf(other)).toBe('2020-01-01T00:00:00.000Z')
  })

  it('gives a Date of its own each time', async () => {
    const mock = await still()
    mock.clock.now().setFullYear(1999)
    expect(timeOf(mock)).toBe(noon)
  })

  it('moves in the order in which it is told to', async () => {
    const { clock } = createMock()
    await Promise.all([clock.freeze(noon), clock.advance('1m'), clock.set(noon), clock.advance(1)])
    expect(clock.now().toISOString()).toBe('2026-03-01T12:00:00.001Z')
  })
})

describe('the option `now`', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-11') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('may be a date, from which time goes on', async () => {
    const mock = createMock({ now: new Date(noon) })
    await mock.ready
    expect(timeOf(mock)).toBe(noon)
    vi.advanceTimersByTime(90_000)
    expect(timeOf(mock)).toBe('2026-03-01T12:01:30.000Z')
    await mock.reset()
    expect(timeOf(mock)).toBe(noon)
  })

  it.each([new Date('x'), new Date(Date.UTC(12_000, 0)), '2026-03-01', 5])('is not %s', (now) => {
    expect(() => createMock({ now: now as never })).toThrow(
      'Failed to create the mock: `now` must be a valid Date, or a function that returns one',
    )
  })
})

describe('fake timers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse(noon) })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are what the clock goes by', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    vi.advanceTimersByTime(31 * 60_000)
    expect(timeOf(mock)).toBe('2026-03-01T12:31:00.000Z')
    expect((await put(mock, 'ada', { paymentToken })).status).toBe(422)
    vi.setSystemTime('2027-01-01')
    expect(timeOf(mock)).toBe('2027-01-01T00:00:00.000Z')
  })

  it('do not keep the clock from being moved', async () => {
    const mock = createMock()
    mock.latency(1000)
    const saving = put(mock, 'ada', {})
    await mock.clock.advance('1s')
    expect((await saving).body.createdTime).toBe('2026-03-01T12:00:01Z')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('end a delay as ever', async () => {
    const mock = createMock()
    mock.latency(1000)
    const saving = put(mock, 'ada', {})
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(1000)
    expect((await saving).status).toBe(201)
  })
})

describe('what falls due', () => {
  it('is a token: good to the end of its 30 minutes, and not after', async () => {
    const mock = await still()
    const one = await mock.tokens.issue()
    const other = await mock.tokens.issue()
    await mock.clock.advance('29m 59s')
    expect((await put(mock, 'ada', { paymentToken: one.id })).status).toBe(201)
    await mock.clock.advance('2s')
    expect((await put(mock, 'grace', { paymentToken: other.id })).status).toBe(422)
  })

  it('is a card, at the end of its month', async () => {
    const mock = await still()
    const { id: paymentToken } = await mock.tokens.issue({
      paymentInstrument: { expYear: 2026, expMonth: 3 },
    })
    const { body } = await put(mock, 'ada', { paymentToken })
    const id = body.defaultPaymentInstrument?.paymentInstrumentId ?? ''
    const shown = async () => {
      const one = await call(mock, 'GET', `/payment-instruments/${id}`)
      const all = await call(mock, 'GET', '/payment-instruments?filter=status:expired')
      const { body: ada } = await get(mock, 'ada?expand=defaultPaymentInstrument')
      const { status } = (one.body ?? {}) as { status?: unknown }
      const embedded = ada as { _embedded?: { defaultPaymentInstrument?: { status: string } } }
      const expanded = embedded._embedded?.defaultPaymentInstrument?.status
      return { status, expanded, expired: (all.body as unknown as unknown[]).length }
    }
    await mock.clock.set('2026-03-31T23:59:59Z')
    expect(await shown()).toEqual({ status: 'active', expanded: 'active', expired: 0 })
    await mock.clock.advance('1s')
    expect(await shown()).toEqual({ status: 'expired', expanded: 'expired', expired: 1 })
  })

  it('is the window of a rate', async () => {
    const mock = await still()
    mock.rateLimit({ limit: 1, per: '10m' })
    const statusOf = async () => (await put(mock, 'ada', {})).status
    expect([await statusOf(), await statusOf()]).toEqual([201, 429])
    await mock.clock.advance('9m 59s')
    expect(await statusOf()).toBe(429)
    await mock.clock.advance('1s')
    expect(await statusOf()).toBe(200)
  })

  it('is a delayed answer, at its own time', async () => {
    const mock = await still()
    mock.latency(10_000)
    const saving = put(mock, 'ada', {})
    await mock.clock.advance('9999ms')
    expect(mock.customers.get('ada')).toBeUndefined()
    await mock.clock.advance({ days: 1 })
    expect((await saving).body.createdTime).toBe('2026-03-01T12:00:10Z')
    expect(timeOf(mock)).toBe('2026-03-02T12:00:09.999Z')
  })

  it('is written to the journal when `advance` resolves', async () => {
    const mock = await still()
    mock.latency(100)
    const saving = put(mock, 'ada', {})
    await mock.clock.advance('1s')
    expect(mock.journal.last('PutCustomer')?.response?.status).toBe(201)
    await saving
  })

  it('may be delayed twice', async () => {
    const mock = await still()
    mock.latency(10_000)
    mock.when('PutCustomer').delay(5000)
    const saving = put(mock, 'ada', {})
    await mock.clock.advance('14s')
    expect(mock.customers.get('ada')).toBeUndefined()
    await mock.clock.advance('1m')
    expect((await saving).body.createdTime).toBe('2026-03-01T12:00:15Z')
  })

  it('does not wait for what hangs', async () => {
    const mock = await still()
    mock.when('PutCustomer', { id: 'ada' }).delay(1000).hang()
    const controller = new AbortController()
    const url = 'https://api.rebilly.com/customers/ada'
    const headers = { 'REB-APIKEY': 'any' }
    const { signal } = controller
    const hanging = mock.fetch(new Request(url, { method: 'PUT', headers, signal }))
    await mock.clock.advance('1h')
    controller.abort()
    expect((await hanging)?.type).toBe('error')
    expect(timeOf(mock)).toBe('2026-03-01T13:00:00.000Z')
  })

  it('comes in order: answers and events', async () => {
    const mock = await still({ events: { delay: 1500 } })
    const seen: string[] = []
    const note = (what: string) => seen.push(`${timeOf(mock).slice(17, 21)} ${what}`)
    mock.events.on('customer-created', ({ customerId }) => note(`event ${customerId}`))
    mock.when('PutCustomer', { id: 'grace' }).delay(2000)
    mock.when('PutCustomer', { id: 'ada' }).delay(1000)
    const saving = ['grace', 'ada'].map(async (id) => {
      await put(mock, id, {})
      note(`saved ${id}`)
    })
    await mock.clock.advance('1m')
    await Promise.all(saving)
    expect(seen).toEqual([
      '01.0 saved ada',
      '02.0 saved grace',
      '02.5 event ada',
      '03.5 event grace',
    ])
  })

  it('may be set by what falls due before it', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: string[] = []
    mock.events.on('customer-created', async ({ customerId }) => {
      seen.push(`${customerId} ${timeOf(mock).slice(17, 19)}`)
      if (customerId.length < 4) await mock.customers.put(`${customerId}a`, {})
    })
    await mock.customers.put('a', {})
    await mock.clock.advance('1m')
    expect(seen).toEqual(['a 01', 'aa 02', 'aaa 03', 'aaaa 04'])
  })

  it('happens when the clock is set or frozen forwards, too', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: string[] = []
    mock.events.on('*', () => seen.push(timeOf(mock).slice(17, 19)))
    await mock.customers.put('ada', {})
    await mock.clock.set('2026-03-01T12:01:00Z')
    await mock.customers.put('ada', nameOf('Rome'))
    await mock.clock.freeze('2026-03-01T12:02:00Z')
    expect(seen).toEqual(['01', '01'])
  })

  it('waits for as long as before when the clock is set back', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: string[] = []
    mock.events.on('*', () => seen.push(timeOf(mock)))
    await mock.customers.put('ada', {})
    await mock.clock.advance(400)
    await mock.clock.set('2020-01-01')
    await mock.clock.advance(599)
    expect(seen).toEqual([])
    await mock.clock.advance(1)
    expect(seen).toEqual(['2020-01-01T00:00:00.600Z'])
  })

  it('comes by itself once the clock runs again', async () => {
    const mock = await still({ events: { delay: 1 } })
    const arrived = new Promise((resolve) => {
      mock.events.on('*', resolve)
    })
    await mock.customers.put('ada', {})
    await mock.clock.resume()
    expect(await arrived).toMatchObject({ customerId: 'ada' })
  })

  it('comes at once when a clock is advanced that runs', async () => {
    const mock = createMock({ events: { delay: 3_600_000 } })
    const seen: string[] = []
    mock.events.on('*', ({ eventType }) => seen.push(eventType))
    await mock.customers.put('ada', {})
    await mock.clock.advance('1h')
    expect(seen).toEqual(['customer-created'])
  })
})

describe('a listener of what falls due', () => {
  it('is waited for', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: string[] = []
    mock.events.on('*', async () => {
      await new Promise((resolve) => setImmediate(resolve))
      seen.push('done')
    })
    await mock.customers.put('ada', {})
    await mock.clock.advance('1s')
    expect(seen).toEqual(['done'])
  })

  it('may wait for time itself', async () => {
    const mock = await still({ events: { delay: 1000 } })
    mock.latency(2000)
    const seen: string[] = []
    mock.events.on('*', async () => {
      await get(mock, 'ada')
      seen.push(timeOf(mock).slice(17, 19))
    })
    await mock.customers.put('ada', {})
    await mock.clock.advance('2s')
    expect(seen).toEqual([])
    await mock.clock.advance('10s')
    expect(seen).toEqual(['03'])
  })

  it('may move the clock', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: string[] = []
    mock.events.on('*', async () => {
      await mock.clock.advance('1h')
      seen.push(timeOf(mock))
    })
    await mock.customers.put('ada', {})
    await mock.clock.advance('1m')
    await mock.clock.advance(0)
    expect(seen).toEqual(['2026-03-01T13:01:00.000Z'])
  })

  it('may reset the mock, which ends the move', async () => {
    const mock = createMock({ now: () => new Date('2020-01-01'), events: { delay: 1000 } })
    mock.events.on('*', () => mock.reset())
    await mock.customers.put('ada', {})
    await mock.clock.advance('1h')
    expect(timeOf(mock)).toBe('2020-01-01T00:00:00.000Z')
  })
})

describe('a reset', () => {
  it('ends moves that were left behind', async () => {
    const mock = createMock({ now: () => new Date('2020-01-01') })
    const left = [mock.clock.freeze(noon), mock.clock.advance('1d')]
    await mock.reset()
    await Promise.all(left)
    expect(timeOf(mock)).toBe('2020-01-01T00:00:00.000Z')
  })

  it('calls off what waits on a clock that stands', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: unknown[] = []
    mock.events.on('*', (event) => seen.push(event))
    await mock.customers.put('ada', {})
    await mock.reset()
    await mock.clock.advance('1h')
    expect(seen).toEqual([])
  })
})

describe('the state of a mock', () => {
  it('has the clock: a rollback brings the time back', async () => {
    const mock = await still()
    const { id: paymentToken } = await mock.tokens.issue()
    await mock.checkpoint('paying')
    await mock.clock.advance('31m')
    expect((await put(mock, 'ada', { paymentToken })).status).toBe(422)
    await mock.rollback('paying')
    expect(timeOf(mock)).toBe(noon)
    expect((await put(mock, 'ada', { paymentToken })).status).toBe(201)
  })

  it('has how far a running clock is ahead', async () => {
    const mock = createMock({ now: () => new Date('2020-01-01') })
    await mock.checkpoint('start')
    await mock.clock.advance({ days: 3 })
    const snapshot = await mock.snapshot()
    expect(snapshot.clock).toEqual({ ahead: 259_200_000 })
    await mock.rollback('start')
    expect(timeOf(mock)).toBe('2020-01-01T00:00:00.000Z')
    await mock.restore(snapshot)
    expect(timeOf(mock)).toBe('2020-01-04T00:00:00.000Z')
  })

  it('is a start with its clock, to which a reset returns', async () => {
    const world = await (await still()).snapshot()
    expect(world.clock).toEqual({ frozen: noon })
    const mock = createMock({ world })
    await mock.ready
    expect(timeOf(mock)).toBe(noon)
    await mock.clock.resume()
    await mock.reset()
    expect(timeOf(mock)).toBe(noon)
  })

  it('leaves the clock alone where it has none', async () => {
    const { clock: _, ...world } = await createMock().snapshot()
    const mock = await still()
    await mock.restore(world)
    expect(timeOf(mock)).toBe(noon)
  })

  it.each([
    { frozen: 'yesterday' },
    { frozen: 5 },
    { frozen: noon, ahead: 1 },
    { ahead: '1' },
    { ahead: 1e300 },
    {},
    null,
    [],
  ])('has no clock like %j', async (clock) => {
    const mock = await still()
    const world = { ...(await mock.snapshot()), clock }
    await expect(mock.restore(world as never)).rejects.toThrow(
      '`clock` must be { "frozen": an RFC 3339 date-time } or { "ahead": milliseconds }',
    )
    expect(timeOf(mock)).toBe(noon)
  })

  it('has a clock as far ahead as any that stays within the calendar', async () => {
    const mock = createMock({ now: () => new Date('0400-01-01') })
    const world = await mock.snapshot()
    await mock.restore({ ...world, clock: { ahead: 3e14 } })
    expect(timeOf(mock)).toBe('9906-08-16T05:20:00.000Z')
  })

  it('does not make late what was on its way when it was taken', async () => {
    const mock = await still({ events: { delay: 1000 } })
    const seen: string[] = []
    mock.events.on('*', () => seen.push(timeOf(mock)))
    await mock.checkpoint('noon')
    await mock.clock.advance('1d')
    await mock.customers.put('ada', {})
    await mock.rollback('noon')
    await mock.clock.advance('1s')
    expect(seen).toEqual(['2026-03-01T12:00:01.000Z'])
  })
})

describe('what a clock refuses', () => {
  const days = "Give such as '30m'"
  it.each([
    ['3 parsecs', 'Failed to advance the clock: "3 parsecs" is no duration. Give such as'],
    ['', '"" is no duration'],
    ['30', `"30" is no duration. ${days}`],
    ['1h,30m', 'is no duration'],
    [Number.NaN, 'NaN is no duration'],
    [Number.POSITIVE_INFINITY, 'Infinity is no duration'],
    [{}, '{} is no duration'],
    [{ day: 1 }, '{"day":1} is no duration'],
    [{ days: '1' }, 'is no duration'],
    [null, 'null is no duration'],
    [undefined, 'undefined is no duration'],
    [() => 1, '() => 1 is no duration'],
    [{ months: 1 }, 'has no fixed length. Give days, or the date itself: `mock.clock.set('],
    [-1, '-1 goes back. Use `mock.clock.set(at)` for that'],
    ['-30m', '"-30m" goes back'],
    [{ days: -1 }, 'goes back'],
    [1e300, 'beyond the years 1 to 9999'],
  ])('to advance by: %j', async (by, message) => {
    const mock = await still()
    await expect(mock.clock.advance(by as never)).rejects.toThrow(message)
    expect(timeOf(mock)).toBe(noon)
  })

  it.each([
    ['x', 'the clock: "x" is no time. Give a Date, or such as'],
    ['2026-03-01T12:00:00', '"2026-03-01T12:00:00" is no time'],
    ['2026-02-30', '"2026-02-30" is no time'],
    ['March 1, 2026', 'is no time'],
    ['', '"" is no time'],
    [new Date('x'), 'Invalid Date is no time'],
    [Number.NaN, 'is no time'],
    [null, 'null is no time'],
    [{}, '{} is no time'],
    [new Date(Date.UTC(12_000, 0)), 'beyond the years 1 to 9999'],
  ])('to be set to, or frozen at: %s', async (at, message) => {
    const mock = await still()
    await expect(mock.clock.set(at as never)).rejects.toThrow(message)
    await expect(mock.clock.freeze(at as never)).rejects.toThrow(message)
    expect(timeOf(mock)).toBe(noon)
  })

  it('to be set to nothing', async () => {
    const mock = await still()
    await expect(mock.clock.set(undefined as never)).rejects.toThrow('undefined is no time')
  })

  it('leaves it fit for later moves', async () => {
    const mock = await still()
    await mock.clock.advance(1e15).catch(() => {})
    await mock.clock.advance('1m')
    expect(timeOf(mock)).toBe('2026-03-01T12:01:00.000Z')
  })
})
