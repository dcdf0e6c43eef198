import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import type { AnyEvent, Customer, Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call, get, origin, put } from '../support/requests.ts'

/** Each event of a mock from now on, in the order of delivery. */
function eventsOf(mock: Mock): AnyEvent[] {
  const events: AnyEvent[] = []
  mock.events.on('*', (event) => events.push(event))
  return events
}

const merge = (mock: Mock, id: string, target: string) =>
  call(mock, 'DELETE', `/customers/${id}?targetCustomerId=${target}`)

describe('an event', () => {
  it('of a created customer is what the webhook sends', async () => {
    const mock = createMock()
    const listener = vi.fn()
    mock.events.on('customer-created', listener)

    await put(mock, 'ada', { primaryAddress: { firstName: 'Ada' } })

    expect(listener.mock.calls).toEqual([
      [
        {
          customerId: 'ada',
          eventType: 'customer-created',
          _embedded: { customer: (await get(mock, 'ada')).body },
          _links: [{ rel: 'customer', href: `${origin}/customers/ada` }],
        },
      ],
    ])
  })

  it('of an updated customer has the revision that orders events', async () => {
    const mock = createMock({ customers: [{ id: 'ada', revision: 4 }] })
    const events = eventsOf(mock)

    await put(mock, 'ada', { websiteId: 'web_1' })

    expect(events).toEqual([
      {
        customerId: 'ada',
        eventType: 'customer-updated',
        _embedded: { customer: (await get(mock, 'ada')).body },
        _links: [{ rel: 'customer', href: `${origin}/customers/ada` }],
      },
    ])
    expect(events[0]).toMatchObject({ _embedded: { customer: { revision: 5 } } })
  })

  it('of a merge has both customers', async () => {
    const mock = createMock({ customers: [{ id: 'duplicate' }, { id: 'survivor' }] })
    const { body: duplicatedCustomer } = await get(mock, 'duplicate')
    const events = eventsOf(mock)

    await merge(mock, 'duplicate', 'survivor')

    expect(events).toEqual([
      {
        targetCustomerId: 'survivor',
        eventType: 'customer-merged',
        duplicatedCustomer,
        _embedded: { targetCustomer: (await get(mock, 'survivor')).body },
        _links: [{ rel: 'customer', href: `${origin}/customers/survivor` }],
      },
    ])
  })

  it("has links below the mock's first base URL, wherever the request went", async () => {
    const mock = createMock({ baseUrl: ['https://one.test/api', 'https://two.test'] })
    const events = eventsOf(mock)
    const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
    await mock.fetch(
      new Request('https://two.test/customers/ada', { method: 'PUT', headers, body: '{}' }),
    )
    expect(events[0]?._links[0].href).toBe('https://one.test/api/customers/ada')
  })

  it('is frozen, all the way down', async () => {
    const mock = createMock()
    const events = eventsOf(mock)
    await put(mock, 'ada', { customFields: { a: [1] } })
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen))
    expect(events.map(isFrozen)).toEqual([true])
  })

  it('is typed by its name', () => {
    const { events } = createMock()
    events.on('customer-updated', (event) => {
      expectTypeOf(event.eventType).toEqualTypeOf<'customer-updated'>()
      expectTypeOf(event._embedded.customer).toEqualTypeOf<Customer>()
    })
    events.on('customer-merged', (event) => {
      expectTypeOf(event.duplicatedCustomer).toEqualTypeOf<Customer>()
    })
    events.on('*', (event) => {
      if (event.eventType === 'customer-merged') {
        expectTypeOf(event.targetCustomerId).toEqualTypeOf<string>()
      } else expectTypeOf(event.customerId).toEqualTypeOf<string>()
    })
  })
})

describe('a listener', () => {
  it('is called before the response is there', async () => {
    const mock = createMock()
    const order: string[] = []
    mock.events.on('customer-created', () => order.push('event'))
    await put(mock, 'ada', {}).then(() => order.push('response'))
    expect(order).toEqual(['event', 'response'])
  })

  it('finds the write done', async () => {
    const mock = createMock()
    let found: Customer | undefined
    mock.events.on('customer-created', ({ customerId }) => {
      found = mock.customers.get(customerId)
    })
    await put(mock, 'ada', {})
    expect(found?.id).toBe('ada')
  })

  it('hears of every way in, but not of start data', async () => {
    const mock = createMock({ customers: [{ id: 'start' }] })
    const events = eventsOf(mock)
    await call(mock, 'POST', '/customers', { body: '{}' })
    await mock.customers.put('ada', {})
    await mock.customers.put('ada', { websiteId: 'web_1' })
    await mock.customers.create({ id: 'grace' })
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'customer-created',
      'customer-created',
      'customer-updated',
      'customer-created',
    ])
  })

  it('hears nothing of what changed nothing, or failed', async () => {
    const mock = createMock({ customers: [{ id: 'ada', websiteId: 'web_1' }] })
    const events = eventsOf(mock)
    await put(mock, 'ada', { websiteId: 'web_1' })
    await put(mock, 'ada', { websiteId: 5 })
    await put(mock, 'ada', { websiteId: 'web_2', revision: 9 })
    await merge(mock, 'ada', 'nobody')
    await call(mock, 'PUT', '/customers/ada/lead-source', { body: '{}' })
    expect(events).toEqual([])
  })

  it('hears only its own type, and until it is taken off', async () => {
    const mock = createMock()
    const listener = vi.fn()
    const off = mock.events.on('customer-updated', listener)
    const offAgain = mock.events.on('customer-updated', listener)
    await put(mock, 'ada', {})
    await put(mock, 'ada', { websiteId: 'web_1' })
    expect(listener).toHaveBeenCalledTimes(2)

    off()
    off()
    await put(mock, 'ada', { websiteId: 'web_2' })
    expect(listener).toHaveBeenCalledTimes(3)

    offAgain()
    await put(mock, 'ada', { websiteId: 'web_3' })
    expect(listener).toHaveBeenCalledTimes(3)
  })

  it('stays after a reset', async () => {
    const mock = createMock()
    const events = eventsOf(mock)
    await mock.reset()
    await put(mock, 'ada', {})
    expect(events).toHaveLength(1)
  })

  it('is refused when it is none, or listens to what does not exist', () => {
    const { events } = createMock()
    expect(() => events.on('customer-deleted' as never, () => {})).toThrow(
      'Failed to listen to "customer-deleted". Give one of customer-created, customer-updated, customer-merged, *, and a function.',
    )
    expect(() => events.on('*', undefined as never)).toThrow('and a function')
  })
})

describe('a listener that fails', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  const failing = (mock: Mock) => {
    mock.events.on('*', () => {
      throw new Error('thrown')
    })
    mock.events.on('*', () => Promise.reject(new Error('rejected')))
  }

  it('changes no response, keeps no other from its event, and is reported', async () => {
    const reportError = vi.fn()
    vi.stubGlobal('reportError', reportError)
    const mock = createMock()
    failing(mock)
    const events = eventsOf(mock)

    expect((await put(mock, 'ada', {})).status).toBe(201)

    expect(events).toHaveLength(1)
    expect(reportError.mock.calls.map(([error]) => error.message)).toEqual(['thrown', 'rejected'])
  })

  it('is reported on the console where there is no `reportError`', async () => {
    vi.stubGlobal('reportError', undefined)
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const mock = createMock()
    failing(mock)
    await put(mock, 'ada', {})
    expect(error.mock.calls.map(([, reason]) => reason.message)).toEqual(['thrown', 'rejected'])
    expect(error.mock.calls[0]?.[0]).toBe('[rebilly-mock] A listener of an event failed.')
  })
})
