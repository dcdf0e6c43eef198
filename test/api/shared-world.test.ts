import { request } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import { runConformance } from '../../src/conformance.ts'
import type { MockSnapshot } from '../../src/index.ts'
import { connectMock } from '../../src/remote.ts'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { controlClient } from '../support/control.ts'
import { createMock } from '../support/create-mock.ts'
import { put } from '../support/requests.ts'
import { sharedServer } from '../support/shared-server.ts'

test('a development server answers what is below /__mock/, and the app all else', async () => {
  const { shared, url } = await sharedServer()
  await shared.use(createMock({ customers: [{ id: 'ada' }] }))
  const textOf = async (path: string) => (await fetch(`${url}${path}`)).text()

  expect(JSON.parse(await textOf('/__mock/health'))).toMatchObject({ status: 'ok', world: null })
  for (const path of ['/', '/customers/ada', '/__mockery', '/app/__mock/health']) {
    expect(await textOf(path)).toBe('of the app')
  }
})

test('what comes before there is a mock waits for it', async () => {
  const { shared, url } = await sharedServer()
  const early = connectMock(url)
  await shared.use(createMock({ customers: [{ id: 'ada' }] }))
  expect(await (await early).customers.count).toBe(1)
})

test('records that are asked for before a mock has its start data wait for that', async () => {
  const { shared, url } = await sharedServer()
  let load = (_: MockSnapshot) => {}
  const world = new Promise<MockSnapshot>((resolve) => {
    load = resolve
  })
  await shared.use(createMock({ world: () => world }))
  const control = controlClient(url)
  const asked = ['/customers/ada', '/customers', ''].map((path) => control(`GET /records${path}`))
  await control('GET /clock')
  load(await createMock({ customers: [{ id: 'ada' }] }).snapshot())
  const [one, all, counts] = await Promise.all(asked)

  expect(one).toMatchObject({ status: 200, body: { id: 'ada' } })
  expect(all?.body).toEqual([one?.body])
  expect(counts?.body).toMatchObject({ customers: 1 })
})

test('a document begins with the script that connects it, but for a page whose world is served elsewhere', async () => {
  const { shared, url } = await sharedServer()
  await shared.use(createMock())
  const asDocument = { Accept: 'text/html' }
  const page = async (headers: object) =>
    (await fetch(url, { headers: { ...asDocument, ...headers } })).text()

  expect(await page({})).toContain('<script src="/__mock/page-start.js"')
  expect(await page({ 'X-Rebilly-Mock-World': 'w' })).toContain('data-world="w"')
  const elsewhere = { 'X-Rebilly-Mock-World': 'w', 'X-Rebilly-Mock-At': 'http://127.0.0.1:4010' }
  expect(await page(elsewhere)).toBe('of the app')
})

test('a world goes on as another mock, and worlds of a name begin anew with it', async () => {
  const { shared, url } = await sharedServer()
  const first = createMock({ customers: [{ id: 'ada' }] })
  await shared.use(first)
  const [own, named] = [await connectMock(url), await connectMock(url, { world: 'w' })]
  await put(own, 'grace', {})
  await put(named, 'grace', {})

  const second = createMock({ customers: [{ id: 'ada' }], initialRevision: 5 })
  await second.restore(await first.snapshot())
  await shared.use(second, (mock) => mock.when('GetTag').respond(500))
  expect(await own.customers.count).toBe(2)
  expect(await named.customers.count).toBe(1)
  expect((await put(own, 'joan', {})).body.revision).toBe(5)
})

test('`setup` is done again after a reset, in the world of all and in one of a name', async () => {
  const { shared, url } = await sharedServer()
  await shared.use(createMock(), (mock) => mock.when('PutCustomer').respond(409))
  for (const world of [undefined, 'w']) {
    const mock = await connectMock(url, world === undefined ? {} : { world })
    await mock.reset()
    expect((await put(mock, 'ada', {})).status).toBe(409)
  }
})

test('while there is no mock, whoever asks is told why; one that answers goes on', async () => {
  const { shared, url } = await sharedServer()
  const reason = new Error('Failed to start the mock: its config file is broken. Mend it.')
  shared.fail(reason)
  await expect(connectMock(url)).rejects.toThrow(reason.message)

  await shared.use(createMock())
  shared.fail(reason)
  expect(await connectMock(url)).toMatchObject({ url })
})

test('the conformance table gets the same answers', async () => {
  const { shared, url } = await sharedServer()
  await shared.use(createMock(conformanceMockOptions))
  const remote = await connectMock(url)
  const answers = await runConformance(remote.fetch, conformanceOptions)
  expect(failuresOf(answers)).toEqual([])
  const direct = createMock(conformanceMockOptions)
  expect(answers).toEqual(await runConformance(direct.fetch, conformanceOptions))
})

describe('it answers', () => {
  /** Asks as a browser does, which sets these headers itself. */
  const statusOf = (port: number, headers: Record<string, string>, path = '/__mock/health') =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, headers })
      asked.once('response', (response) => resolve(response.resume().statusCode))
      asked.once('error', reject).end()
    })
  const lan = { Host: '192.168.1.5:5173', Origin: 'http://192.168.1.5:5173' }
  const named = { Host: 'shop.test:5173', Origin: 'http://shop.test:5173' }

  test.each([
    ['pages of this machine', {}, { Origin: 'http://localhost:5173' }, 200],
    ['no other site', {}, { Origin: 'https://evil.example' }, 403],
    ['no name that points here', {}, { Host: 'evil.example' }, 421],
    ['its page on a phone', {}, lan, 200],
    [
      'its page by a name that the server is called',
      { isNamed: (name: string) => name === 'shop.test' },
      named,
      200,
    ],
    [
      'its page behind what forwards the port',
      {},
      { Origin: 'https://forwarded.example', 'Sec-Fetch-Site': 'same-origin' },
      200,
    ],
  ])('%s', async (_, settings, headers, status) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { shared, port } = await sharedServer(settings)
    await shared.use(createMock())
    expect(await statusOf(port, headers)).toBe(status)
  })

  test.each([{ Origin: 'https://evil.example' }, { Host: 'evil.example' }])(
    'who may not, %o, with what its server can do about it',
    async (headers) => {
      const warned = vi.spyOn(console, 'warn').mockReturnValue()
      const { shared, port } = await sharedServer()
      await shared.use(createMock())
      await statusOf(port, headers)

      expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('`allowedDevOrigins`'))
      expect(warned).not.toHaveBeenCalledWith(expect.stringContaining('--origin'))
    },
  )

  test('each page with its scripts: without them, one that may not ask would ask the real host', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { shared, port } = await sharedServer()
    await shared.use(createMock())
    const evil = { Host: 'evil.example' }
    expect(await statusOf(port, evil, '/__mock/page.js')).toBe(200)
    for (const path of ['/__mock/', '/__mock/records/customers', '/__mock/page.js/..']) {
      expect(await statusOf(port, { ...evil, Accept: 'text/html' }, path), path).toBe(421)
    }
  })
})

test('the panel asks by name, and hears of what happens as soon as it does', async () => {
  const { shared, url } = await sharedServer()
  const mock = createMock({ auth: 'off', customers: [{ id: 'ada' }] })
  await shared.use(mock)
  const control = controlClient(url)
  const ask = async (name: string, ...given: unknown[]) =>
    (await control('POST /panel/ask', { name, given })).body

  expect(await ask('baseUrl')).toEqual({ value: 'https://api.rebilly.com' })
  expect(await ask('ask', { method: 'GET', path: '/customers/ada' })).toMatchObject({
    value: { status: 200, body: { id: 'ada' } },
  })
  expect((await control('POST /panel/ask', { name: 'constructor', given: [] })).status).toBe(422)

  const { body: begun } = await control('POST /panel/follow', {})
  expect(begun).toMatchObject({ isFresh: true, news: [] })
  const following = control('POST /panel/follow', { after: begun.next })
  await put(mock, 'grace', {})
  const { body } = await following
  expect(body).toMatchObject({ isFresh: false })
  expect(body.news).toContainEqual(expect.objectContaining({ kind: 'request' }))
})
