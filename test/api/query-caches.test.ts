import { QueryClient, QueryObserver } from '@tanstack/query-core'
import { describe, expect, it, vi } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { get, list, put } from '../support/requests.ts'

const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const cityOf = (city: string) => ({ primaryAddress: { city } })

/** How often a mock has told of a change, once all is told. */
async function toldBy(mock: Mock): Promise<() => Promise<number>> {
  const listener = vi.fn()
  mock.events.onChange(listener)
  // From then on it hears of direct writes, too.
  await mock.events.flush()
  return async () => {
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    const { length } = listener.mock.calls
    listener.mockClear()
    return length
  }
}

describe('a change is told', () => {
  it.each<[what: string, change: (mock: Mock) => unknown]>([
    ['a store', (mock) => mock.customers.put('ada', cityOf('Rome'))],
    ['a removal', (mock) => mock.customers.delete('ada')],
    ['a token', (mock) => mock.tokens.issue()],
    ['a reset', (mock) => mock.reset()],
    ['a rollback', (mock) => mock.rollback('start')],
    ['a restore', async (mock) => mock.restore(await mock.snapshot())],
    ['time that passes', (mock) => mock.clock.advance('1d')],
    ['a write to the database', (mock) => mock.db.tags.delete((q) => q.where({ name: 'VIP' }))],
    [
      'who tends the mock',
      (mock) => {
        const url = 'https://api.rebilly.com/customers/ada'
        const body = JSON.stringify(cityOf('Rome'))
        return mock.fetch(new Request(url, { method: 'PUT', headers, body }), { aside: true })
      },
    ],
  ])('of %s', async (_, change) => {
    const mock = createMock({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }] })
    await mock.checkpoint('start')
    const told = await toldBy(mock)
    await change(mock)
    expect(await told()).toBeGreaterThan(0)
  })

  it('once, of several that come together', async () => {
    const mock = createMock()
    const told = await toldBy(mock)
    await mock.ready
    await mock.customers.put('ada', {})
    await told()
    await Promise.all(['a', 'b', 'c'].map((id) => mock.customers.put(id, {})))
    expect(await told()).toBe(1)
  })

  it.each<[what: string, ask: (mock: Mock) => unknown]>([
    ['a request of the app', (mock) => put(mock, 'ada', cityOf('Rome'))],
    ['a read', (mock) => list(mock)],
    [
      'who tends the mock and reads',
      (mock) => mock.fetch(new Request('https://api.rebilly.com/customers'), { aside: true }),
    ],
    [
      'who tends the mock and is refused',
      (mock) => {
        const url = 'https://api.rebilly.com/customers/ada'
        const body = JSON.stringify({ primaryAddress: 5 })
        return mock.fetch(new Request(url, { method: 'PUT', headers, body }), { aside: true })
      },
    ],
    [
      'what is refused',
      (mock) => mock.customers.put('ada', { primaryAddress: 5 } as never).catch(() => {}),
    ],
    ['a snapshot', (mock) => mock.snapshot()],
  ])('not of %s', async (_, ask) => {
    const mock = createMock()
    const told = await toldBy(mock)
    await ask(mock)
    expect(await told()).toBe(0)
  })

  it('no longer, once that is ended', async () => {
    const mock = createMock()
    const listener = vi.fn()
    mock.events.onChange(listener)()
    const told = await toldBy(mock)
    await mock.customers.put('ada', {})
    expect(await told()).toBe(1)
    expect(listener).not.toHaveBeenCalled()
  })
})

describe('TanStack Query', () => {
  /** The documented lines. */
  const refetchOn = (mock: Mock, queryClient: QueryClient) =>
    mock.events.onChange(() => queryClient.invalidateQueries())

  it('shows what was changed beside the app', async () => {
    const mock = createMock({ customers: [{ id: 'ada', primaryAddress: { city: 'Rome' } }] })
    const queryClient = new QueryClient()
    const off = refetchOn(mock, queryClient)
    const seen: (string | null | undefined)[] = []
    const observer = new QueryObserver(queryClient, {
      queryKey: ['customers', 'ada'],
      queryFn: async () => (await get(mock, 'ada')).body.primaryAddress?.city,
      staleTime: Number.POSITIVE_INFINITY,
    })
    const end = observer.subscribe(({ data }) => seen.push(data))
    await expect.poll(() => seen.at(-1)).toBe('Rome')

    await mock.customers.put('ada', cityOf('Oslo'))
    await expect.poll(() => seen.at(-1)).toBe('Oslo')
    expect(mock.journal.count('GetCustomer')).toBe(2)

    await put(mock, 'ada', cityOf('Bergen'))
    expect(mock.journal.count('GetCustomer')).toBe(2)
    off()
    end()
    queryClient.clear()
  })
})
