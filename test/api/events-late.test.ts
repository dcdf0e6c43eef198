import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnyEvent, Customer, EventsOptions, Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { put } from '../support/requests.ts'

const revisions = (mock: Mock): number[] => {
  const seen: number[] = []
  mock.events.on('*', (event) => seen.push(customerIn(event).revision))
  return seen
}

const customerIn = (event: AnyEvent): Customer =>
  event.eventType === 'customer-merged' ? event._embedded.targetCustomer : event._embedded.customer

/** Revisions 0 to `count` - 1 of one customer. */
async function write(mock: Mock, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    await put(mock, 'ada', { customFields: { round } })
  }
}

const delivered = async (events: EventsOptions, { seed = 1, count = 20 } = {}) => {
  const mock = createMock({ events, seed })
  const seen = revisions(mock)
  await write(mock, count)
  await mock.events.flush()
  return seen
}

const upTo = (count: number) => Array.from({ length: count }, (_, position) => position)

describe('the option `events`', () => {
  it.each([
    [{ delay: -1 }, '`events.delay` must be milliseconds, or [least, most], not -1'],
    [{ delay: '5' }, '`events.delay` must be'],
    [{ delay: [500, 50] }, '`events.delay` must be'],
    [{ delay: [] }, '`events.delay` must be'],
    [{ delay: [1, 2, 3] }, '`events.delay` must be'],
    [{ delay: 2 ** 31 }, '`events.delay` must be'],
    [{ duplicates: 1.5 }, '`events.duplicates` must be a number from 0 to 1, not 1.5'],
    [{ outOfOrder: 1 }, '`events.outOfOrder` must be true or false, not 1'],
    [{ late: true }, '`events.late` is no option (there are delay, duplicates, outOfOrder)'],
  ])('refuses %j', (events, message) => {
    expect(() => createMock({ events } as never)).toThrow(`Failed to create the mock: ${message}`)
  })

  it.each([{}, { delay: 0 }, { delay: [50, 50], duplicates: 1, outOfOrder: true }])(
    'takes %j',
    async (events) => {
      await createMock({ events } as never).ready
    },
  )
})

describe('a delay', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('holds events back, in order', async () => {
    const mock = createMock({ events: { delay: 200 } })
    const seen = revisions(mock)
    await write(mock, 3)
    vi.advanceTimersByTime(199)
    expect(seen).toEqual([])
    vi.advanceTimersByTime(1)
    expect(seen).toEqual([0, 1, 2])
  })

  it('of a range is another for each event, which still come in order', async () => {
    const mock = createMock({ events: { delay: [100, 1000] } })
    const times: [time: number, revision: number][] = []
    const start = Date.now()
    mock.events.on('*', (event) => times.push([Date.now() - start, customerIn(event).revision]))
    await write(mock, 10)
    vi.advanceTimersByTime(99)
    expect(times).toEqual([])
    vi.advanceTimersByTime(901)
    expect(times.map(([, revision]) => revision)).toEqual(upTo(10))
    expect(new Set(times.map(([time]) => time)).size).toBeGreaterThan(1)
  })

  it('lets events overtake each other when they may', async () => {
    const mock = createMock({ events: { delay: [100, 1000], outOfOrder: true } })
    const seen = revisions(mock)
    await write(mock, 10)
    vi.advanceTimersByTime(1000)
    expect(seen).not.toEqual(upTo(10))
    expect(seen.toSorted((a, b) => a - b)).toEqual(upTo(10))
  })

  it('keeps an event as it was when it happened', async () => {
    const mock = createMock({ events: { delay: 200 } })
    const seen: unknown[] = []
    mock.events.on('*', (event) => seen.push(customerIn(event).customFields.round))
    await write(mock, 2)
    vi.advanceTimersByTime(200)
    expect(seen).toEqual([0, 1])
  })

  it('ends with flush, which leaves no timer behind', async () => {
    const mock = createMock({ events: { delay: 200 } })
    const seen = revisions(mock)
    await write(mock, 3)
    await mock.events.flush()
    expect(seen).toEqual([0, 1, 2])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with reset, which forgets the events and leaves no timer behind', async () => {
    const mock = createMock({ events: { delay: 200 } })
    const seen = revisions(mock)
    await write(mock, 3)
    await mock.reset()
    expect(vi.getTimerCount()).toBe(0)
    await mock.events.flush()
    expect(seen).toEqual([])

    await write(mock, 1)
    await mock.events.flush()
    expect(seen).toEqual([0])
  })
})

describe('duplicates', () => {
  it('come at once where nothing delays them', async () => {
    const mock = createMock({ events: { duplicates: 1 } })
    const seen = revisions(mock)
    await write(mock, 2)
    expect(seen).toEqual([0, 0, 1, 1])
  })

  it('come as often as asked for', async () => {
    const count = 400
    const seen = await delivered({ duplicates: 0.25 }, { count })
    expect(seen.length - count).toBeGreaterThan(60)
    expect(seen.length - count).toBeLessThan(140)
    expect([...new Set(seen)]).toEqual(upTo(count))
  })
})

describe('flush', () => {
  it('delivers out of order without a delay being named', async () => {
    const seen = await delivered({ outOfOrder: true })
    expect(seen).not.toEqual(upTo(20))
    expect(seen.toSorted((a, b) => a - b)).toEqual(upTo(20))
  })

  it('settles when the listeners are done', async () => {
    const mock = createMock({ events: { delay: 60_000 } })
    const done: string[] = []
    mock.events.on('*', async ({ eventType }) => {
      await new Promise((resolve) => setImmediate(resolve))
      done.push(eventType)
    })
    await put(mock, 'ada', {})
    await mock.events.flush()
    expect(done).toEqual(['customer-created'])
  })

  it('does nothing where nothing is held back', async () => {
    expect(await delivered({}, { count: 3 })).toEqual([0, 1, 2])
  })
})

describe('the seed decides', () => {
  const options = { delay: [0, 500] as [number, number], duplicates: 0.3, outOfOrder: true }

  it('which events come when', async () => {
    const seen = await delivered(options, { seed: 7 })
    expect(await delivered(options, { seed: 7 })).toEqual(seen)
    expect(await delivered(options, { seed: 8 })).not.toEqual(seen)
  })

  it('the same after a reset', async () => {
    const mock = createMock({ events: options })
    const seen = revisions(mock)
    await write(mock, 20)
    await mock.events.flush()
    const first = seen.splice(0)
    await mock.reset()
    await write(mock, 20)
    await mock.events.flush()
    expect(seen).toEqual(first)
  })

  it('the same whatever else the mock does', async () => {
    const mock = createMock({ events: options, seed: 7 })
    const seen = revisions(mock)
    for (let round = 0; round < 20; round += 1) {
      await mock.tokens.issue()
      await put(mock, 'ada', { customFields: { round } })
      await put(mock, 'ada', { customFields: { round } })
    }
    await mock.events.flush()
    expect(seen).toEqual(await delivered(options, { seed: 7 }))
  })
})

describe('a copy of the customers that is kept up to date by events', () => {
  const ids = ['ada', 'grace', 'edith']
  const steps = fc.array(fc.record({ id: fc.constantFrom(...ids), round: fc.nat(1000) }), {
    minLength: 1,
    maxLength: 25,
  })

  type Copy = Map<string, Customer>
  const keepNewest = (copy: Copy, customer: Customer) => {
    const known = copy.get(customer.id)
    if (!known || known.revision < customer.revision) copy.set(customer.id, customer)
  }
  const keepLast = (copy: Copy, customer: Customer) => void copy.set(customer.id, customer)

  /** Whether the copy is right in the end, when events come late, twice and out of order. */
  const isRight = async (
    reduce: (copy: Copy, customer: Customer) => void,
    { seed, writes }: { seed: number; writes: { id: string; round: number }[] },
  ) => {
    const mock = createMock({ seed, events: { delay: 500, duplicates: 0.3, outOfOrder: true } })
    const copy: Copy = new Map()
    mock.events.on('*', (event) => reduce(copy, customerIn(event)))
    for (const { id, round } of writes) await put(mock, id, { customFields: { round } })
    await mock.events.flush()
    const right = mock.customers.list()
    return (
      right.length === copy.size &&
      right.every((each) => copy.get(each.id)?.revision === each.revision)
    )
  }

  it('is right when it keeps the highest revision of each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), steps, async (seed, writes) => {
        expect(await isRight(keepNewest, { seed, writes })).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is mostly wrong when it keeps what came last', async () => {
    const writes = Array.from({ length: 30 }, (_, round) => ({
      id: ids[round % 3] as string,
      round,
    }))
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, seed) => isRight(keepLast, { seed, writes })),
    )
    expect(results.filter((right) => !right).length).toBeGreaterThan(40)
  })
})
