import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { type MockOptions, Problem } from '../../src/index.ts'
import { type ConnectOptions, connectMock, type RemoteMock } from '../../src/remote.ts'
import { serve } from '../../src/server.ts'
import { createMock } from '../support/create-mock.ts'
import { websites } from '../support/declared-resources.ts'
import { outcomeOf, serveRemote } from '../support/remote.ts'
import { put } from '../support/requests.ts'

const now = () => new Date('2026-01-31T09:30:00Z')
const shop = { name: 'Shop', url: 'https://shop.example' }

/** Calls as a test makes them; a mock that is here gives at once what they await. */
const calls: Record<string, (mock: RemoteMock) => unknown> = {
  'an upsert': (mock) => mock.customers.put('ada', { primaryAddress: { firstName: 'Ada' } }),
  'an upsert that is refused': (mock) =>
    mock.customers.put('ada', { primaryAddress: { country: 'usa' } } as object),
  'an upsert of what is called ".."': (mock) => mock.customers.put('..', {}),
  'an upsert of what is called nothing': (mock) => mock.customers.put('', {}),
  'an upsert of what cannot be encoded': (mock) => mock.customers.put('a/b?c#d%', {}),
  'an upsert with a stale revision': async (mock) => {
    await mock.customers.put('ada', {})
    return mock.customers.put('ada', { revision: 7 } as object)
  },
  'a customer as a server has it': (mock) =>
    mock.customers.create({ id: 'grace', invoiceCount: 3, tags: [{ name: 'VIP' }] }),
  'a customer of its own id': (mock) => mock.customers.create(),
  'a customer that is taken': (mock) => mock.customers.create({ id: 'kept' }),
  'a customer that is there': (mock) => mock.customers.get('kept'),
  'a customer that is not there': (mock) => mock.customers.get('none'),
  'a customer called "."': (mock) => mock.customers.get('.'),
  'all customers': (mock) => mock.customers.list(),
  'some customers': (mock) =>
    mock.customers.find({ filter: 'invoiceCount:0..', sort: ['-invoiceCount', 'id'], limit: 1 }),
  'customers by a filter that cannot be': (mock) => mock.customers.find({ filter: 'nothing:1' }),
  'how many customers': (mock) => mock.customers.count,
  'a customer deleted': async (mock) => {
    await mock.customers.delete('kept')
    return mock.customers.count
  },
  'a customer deleted that is not there': (mock) => mock.customers.delete('none'),
  'a tag': async (mock) => [await mock.tags.create({ name: 'VIP' }), await mock.tags.list()],
  'a tag that cannot be': (mock) => mock.tags.create({ name: '..' }),
  'a token': (mock) => mock.tokens.issue(),
  'a token that cannot be': (mock) =>
    mock.tokens.issue({ paymentInstrument: { expMonth: 13 } } as object),
  'a record of a resource': async (mock) => [
    await mock.resource(websites).put('web_1', shop),
    await mock.resource(websites).get('web_1'),
    await mock.resource(websites).count,
  ],
  'records of a resource': async (mock) => {
    await mock.resource(websites).create(shop)
    return mock.resource(websites).find({ q: 'shop', sort: 'name' })
  },
  'a record of a resource that cannot be': (mock) =>
    mock.resource(websites).put('web_1', { name: 'Shop', url: 'shop' }),
  'what goes back to the start': async (mock) => {
    await mock.customers.put('ada', {})
    await mock.reset()
    return mock.snapshot()
  },
  'a snapshot, restored': async (mock) => {
    const snapshot = await mock.snapshot()
    await mock.customers.delete('kept')
    await mock.restore(snapshot)
    return mock.customers.list()
  },
  'a world that cannot be': (mock) => mock.restore({ format: 'rebilly-mock', version: 99 }),
  'a file': async (mock) => {
    const file = await mock.export()
    await mock.reset()
    await mock.import(file)
    return [file.name, file.type, await file.text()]
  },
  'a file that is none': (mock) => mock.import('{}' as never),
  'a file that is no JSON': (mock) => mock.import(new Blob(['{'])),
  'a checkpoint': async (mock) => {
    for (const name of ['..', '', 'a/b', 'here']) await mock.checkpoint(name)
    await mock.customers.put('ada', {})
    await mock.rollback('..')
    return mock.customers.list()
  },
  'a checkpoint that is not there': (mock) => mock.rollback('none'),
  'a clock': async (mock) => {
    await mock.clock.freeze('2026-03-01T12:00:00Z')
    await mock.clock.advance('31m')
    await mock.clock.advance({ days: 1 })
    const moved = [await mock.clock.now(), await mock.clock.isFrozen]
    await mock.clock.set(new Date('2030-12-01'))
    const { createdTime } = await mock.customers.put('ada', {})
    await mock.clock.resume()
    return [moved, createdTime, await mock.clock.isFrozen]
  },
  'a latency': (mock) => mock.latency({ median: 1, p95: 2 }),
  'a latency that ends': (mock) => mock.latency(false),
  'a named scenario': async (mock) => {
    await mock.scenario('forbidden')
    return (await put(mock, 'ada', {})).status
  },
  'a rate': async (mock) => {
    await mock.rateLimit({ limit: 1, per: '10m' })
    const first = await put(mock, 'ada', {})
    return [first.status, (await put(mock, 'ada', {})).status]
  },
  offline: async (mock) => {
    await mock.offline()
    const response = await mock.fetch(new Request('https://api.rebilly.com/customers'))
    await mock.offline(false)
    return [response?.type, response?.status]
  },
  'what came': async (mock) => {
    await put(mock, 'ada', { primaryAddress: { country: 'us' } })
    await put(mock, 'grace', {})
    const entries = [
      ...(await mock.journal.entries),
      ...(await mock.journal.find('PutCustomer', { status: 422 })),
      await mock.journal.last('PutCustomer', { headers: { 'content-type': /JSON/i } }),
      await mock.journal.waitFor('PutCustomer', { body: {}, id: 'grace' }),
    ]
    const timeless = entries.map((each) => ({ ...each, duration: 0, time: '' }))
    const counts = [await mock.journal.count(), await mock.journal.count('PostCustomer')]
    await mock.journal.clear()
    return [timeless, counts, await mock.journal.entries]
  },
  'what never comes': (mock) => mock.journal.waitFor('PutCustomer', { id: 'x' }, { timeout: 1 }),
  'an operation that is none': async (mock) => mock.journal.find('PutCustomers' as 'PutCustomer'),
  'a scenario': async (mock) => {
    const scenario = await mock.when('PutCustomer', { id: 'ada' }).once().respond(409)
    const statuses = [
      (await put(mock, 'grace', {})).status,
      (await put(mock, 'ada', {})).status,
      (await put(mock, 'ada', {})).status,
    ]
    return [statuses, await scenario.calls]
  },
  'a scenario that is removed': async (mock) => {
    const scenario = await mock
      .when('*')
      .respond(503, { detail: 'Later.', headers: { 'X-A': '1' } })
    const { status, body } = await put(mock, 'ada', {})
    await scenario.remove()
    return [status, body, (await put(mock, 'ada', {})).status]
  },
  'a scenario that is said to end twice': async (mock) => {
    await mock.when('PutCustomer').networkError().respond(422)
    return (await put(mock, 'ada', { websiteId: 'web_1' })).body
  },
  'a scenario of a resource': async (mock) => {
    await mock.when(websites, 'put').respond(409)
    return mock.answer({
      method: 'PUT',
      url: 'https://api.rebilly.com/websites/web_1',
      headers: new Headers({ 'REB-APIKEY': 'any' }),
    })
  },
  'a scenario that cannot be': async (mock) => mock.when('GetCustomer').respond(409 as never),
  'a scenario of no operation': async (mock) => mock.when('GetCustomers' as 'GetCustomer'),
  'a request that is not for the API': (mock) => mock.answer(new Request('https://other.example/')),
}

describe('a mock that is served elsewhere gives what one that is here gives', () => {
  const options: MockOptions = {
    customers: [{ id: 'kept' }],
    resources: [websites],
    seed: 7,
    auth: 'off',
    now,
  }

  test.each(Object.entries(calls))('%s', async (_, call) => {
    const { remote } = await serveRemote(options)
    const here = createMock(options)
    await here.ready
    expect(await outcomeOf(() => call(remote))).toEqual(
      await outcomeOf(() => call(here as unknown as RemoteMock)),
    )
  })

  test('a world of a name too', async () => {
    const { remote, mock } = await serveRemote(options, { world: 'checkout-7' })
    await remote.customers.put('ada', {})
    expect([await remote.customers.count, mock.customers.count]).toEqual([2, 1])
    expect(remote.world).toBe('checkout-7')
    await remote.end()
    expect(await remote.customers.count).toBe(1)
  })
})

describe('a scenario that is begun from elsewhere', () => {
  test('is in force for what is asked next, awaited or not', async () => {
    const { remote } = await serveRemote()
    remote.when('PutCustomer').respond(409)
    expect((await put(remote, 'ada', {})).status).toBe(409)
  })

  test('may be said piece by piece', async () => {
    const { remote } = await serveRemote()
    const scenario = remote.when('PutCustomer').respond(409)
    await scenario
    scenario.times(1).respond(503)
    expect((await put(remote, 'ada', {})).status).toBe(503)
    expect((await put(remote, 'ada', {})).status).toBe(201)
    expect(await scenario.calls).toBe(1)
  })

  test('takes no function, which cannot be sent', async () => {
    const { remote } = await serveRemote()
    const body = () => true
    const words = /`body` of the match is no JSON.*a function cannot be sent there/
    expect(() => remote.when('PutCustomer', { body })).toThrow(words)
    expect(() => remote.when('PutCustomer', { body: { a: [{ b: body }] } })).toThrow(/`body.a.0.b`/)
    await expect(remote.journal.find('PutCustomer', { body })).rejects.toThrow(words)
    await expect(remote.journal.waitFor('PutCustomer', { body })).rejects.toThrow(words)
  })

  test('is told of where nobody waits for it and it is refused', async () => {
    const { remote, stop } = await serveRemote()
    const told = new Promise((resolve) => process.once('unhandledRejection', resolve))
    const others = process.listeners('unhandledRejection').slice(0, -1)
    for (const each of others) process.off('unhandledRejection', each)
    onTestFinished(() => {
      for (const each of others) process.on('unhandledRejection', each)
    })
    await stop()
    remote.when('PutCustomer').respond(409)
    expect(await told).toMatchObject({
      message: expect.stringContaining('Failed to reach the mock'),
    })
  })
})

describe('a request that is answered from elsewhere', () => {
  test('is the same in every byte', async () => {
    const { remote, mock } = await serveRemote({ auth: 'off' })
    const body = new TextEncoder().encode('{"customFields": {"text": "ελλάδα 🎈"}}')
    const zipped = await new Response(
      new Blob([body]).stream().pipeThrough(new CompressionStream('gzip')),
    ).arrayBuffer()
    const request = new Request('https://api.rebilly.com/organizations/acme/customers/ada', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: zipped,
    })
    const response = await remote.fetch(request)
    expect(response?.headers.get('Location')).toBe(request.url)
    expect(mock.customers.get('ada')?.customFields).toEqual({ text: 'ελλάδα 🎈' })
    expect(mock.journal.last()?.url).toBe(request.url)
  })

  test('ends with its client', async () => {
    const { remote, mock } = await serveRemote()
    await remote.when('*').hang()
    const controller = new AbortController()
    const { signal } = controller
    const hanging = remote.fetch(new Request('https://api.rebilly.com/customers', { signal }))
    await expect.poll(() => mock.journal.count()).toBe(1)
    controller.abort()
    expect((await hanging)?.type).toBe('error')
    await expect.poll(() => mock.journal.last()?.outcome).toBe('lost')
  })

  test('is 502 where the server has gone, and never leaves', async () => {
    const { remote, stop } = await serveRemote()
    await stop()
    const { status, body } = await put(remote, 'ada', {})
    expect([status, body.detail]).toEqual([
      502,
      expect.stringMatching(/nothing answers at http.* \(ECONNREFUSED\)\. Start it with/),
    ])
  })

  test('has the answer that someone put around the mock', async () => {
    const mock = createMock()
    const fetch = async () => new Response('busy', { status: 418 })
    const { url, stop } = await serve({ ...mock, fetch }, { port: 0 })
    onTestFinished(stop)
    const remote = await connectMock(url)
    const response = await remote.fetch(new Request('https://api.rebilly.com/customers'))
    expect([response?.status, await response?.text()]).toEqual([418, 'busy'])
  })
})

test('answers what a process sends, beside a world of another', async () => {
  const { remote, url, mock } = await serveRemote({ auth: 'off' }, { world: 'node' })
  const { stop } = await startNode(remote)
  onTestFinished(stop)
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'PUT', headers, body: '{}' }
  const response = await fetch('https://api.rebilly.com/customers/ada', init)
  expect([response.status, response.headers.get('Location')]).toEqual([
    201,
    'https://api.rebilly.com/customers/ada',
  ])
  expect(await remote.customers.count).toBe(1)
  expect(mock.customers.count).toBe(0)
  expect((await fetch(`${url}/customers/ada`)).status).toBe(404)
})

describe('connecting is refused', () => {
  test('where there is nothing', async () => {
    const { url, stop } = await serveRemote()
    await stop()
    await expect(connectMock(url)).rejects.toThrow(
      /Failed to reach the mock: nothing answers at .* \(ECONNREFUSED\)\. Start it with/,
    )
  })

  test('where there is no control', async () => {
    const { url, stop } = await serve(createMock(), { port: 0, control: false })
    onTestFinished(stop)
    await expect(connectMock(url)).rejects.toThrow(/has no operation GET \/__mock\/health/)
  })

  test.each([
    ['localhost:4010', {}, /is no http\(s\) URL. Give one such as "http:\/\/127.0.0.1:4010"/],
    ['http://127.0.0.1:1', { world: 'a b' }, /`world` must be 1 to 64/],
    ['http://127.0.0.1:1', { worlds: 'a' }, /`worlds` is no option/],
  ])('for %j and %j', async (url, options, words) => {
    await expect(connectMock(url, options as ConnectOptions)).rejects.toThrow(words)
  })
})

test('a resource that the server does not have is refused', async () => {
  const { remote } = await serveRemote()
  expect(() => remote.resource(websites)).toThrow(/Failed to find the records of "websites"/)
})

test('problems are those of the kit', async () => {
  const { remote } = await serveRemote()
  vi.spyOn(console, 'warn').mockReturnValue()
  await expect(remote.customers.delete('none')).rejects.toBeInstanceOf(Problem)
})
