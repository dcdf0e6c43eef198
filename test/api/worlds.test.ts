import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { world } from '../../factories/index.ts'
import type { MockOptions } from '../../src/index.ts'
import type { ServeOptions } from '../../src/server.ts'
import { controlClient, done, refused, serveControlled } from '../support/control.ts'
import { websites } from '../support/declared-resources.ts'
import { jsonClient } from '../support/send-json.ts'

/** A server, and clients of its worlds: of the API, and of the control. */
async function serveWorlds(options: MockOptions = {}, serveOptions: ServeOptions = {}) {
  const served = await serveControlled(options, serveOptions)
  const world = (name: string) => {
    const send = jsonClient({ fetch }, served.url)
    const headers = { 'X-Rebilly-Mock-World': name }
    return {
      send: (method: string, path: string, body?: unknown) => send(method, path, body, headers),
      control: controlClient(served.url, name),
    }
  }
  const names = async () => {
    const { body } = await served.control('GET /worlds')
    return body.map(({ world }: { world: string }) => world)
  }
  return { ...served, world, names }
}

describe('a world of a name', () => {
  test('begins as the mock does, and has nothing to do with any other', async () => {
    const { world, mock, names } = await serveWorlds({ customers: [{ id: 'ada' }] })
    const [first, second] = [world('checkout-7'), world('checkout-8')]
    await mock.customers.put('own', {})
    expect((await first.send('PUT', '/customers/grace', {})).status).toBe(201)
    expect((await first.send('PUT', '/customers/ada', { websiteId: 'web_1' })).status).toBe(200)
    expect((await second.send('GET', '/customers/ada')).body.revision).toBe(0)
    expect((await second.send('GET', '/customers/own')).status).toBe(404)
    expect(mock.customers.list().map(({ id }) => id)).toEqual(['own', 'ada'])
    expect((await first.control('GET /records')).body.customers).toBe(2)
    expect(await names()).toEqual(['checkout-7', 'checkout-8'])
  })

  test('is controlled by itself', async () => {
    const { world, mock } = await serveWorlds()
    const [first, second] = [world('first'), world('second')]
    for (const each of [first, second]) await each.send('PUT', '/customers/ada', {})
    await first.control('PUT /checkpoints/here')
    await second.control('POST /scenarios', { operation: 'GetCustomer', respond: 503 })
    expect(await first.control('POST /reset')).toEqual(done)
    expect((await first.send('GET', '/customers/ada')).status).toBe(404)
    expect((await second.send('GET', '/customers/ada')).status).toBe(503)
    expect((await second.control('GET /journal')).body).toHaveLength(2)
    expect(await second.control('POST /checkpoints/here/rollback')).toEqual(
      refused(404, /none at all/),
    )
    expect(mock.journal.entries).toEqual([])
  })

  test('lies at a path too, for clients that cannot set headers', async () => {
    const { url, world } = await serveWorlds()
    const base = `${url}/__mock/worlds/checkout-7/api`
    const { status, headers, body } = await jsonClient({ fetch }, base)(
      'PUT',
      '/organizations/acme/customers/ada',
      {},
    )
    expect([status, headers.get('Location')]).toEqual([
      201,
      `${base}/organizations/acme/customers/ada`,
    ])
    expect(body._links[0].href).toBe(`${base}/organizations/acme/customers/ada`)
    expect((await world('checkout-7').send('GET', '/customers/ada')).status).toBe(200)
    const reset = await fetch(`${url}/__mock/worlds/checkout-7/reset`, { method: 'POST' })
    expect(reset.status).toBe(204)
    expect((await world('checkout-7').send('GET', '/customers/ada')).status).toBe(404)
    const { body: described } = await jsonClient({ fetch }, base)('GET', '/openapi.json')
    expect(described.servers[0].url).toContain(base)
  })

  test('has resources of your own, and what the config sets up', async () => {
    const records = { websites: [{ id: 'web_1', name: 'Shop', url: 'https://shop.example' }] }
    const { world } = await serveWorlds(
      { resources: [websites], records },
      { setup: (mock) => mock.when('GetCustomerCollection').respond(503) },
    )
    expect((await world('w').send('GET', '/websites/web_1')).body.name).toBe('Shop')
    expect((await world('w').send('GET', '/customers')).status).toBe(503)
    await world('w').control('POST /reset')
    expect((await world('w').send('GET', '/customers')).status).toBe(503)
  })

  test('is made once, however many ask for it at once', async () => {
    const setup = vi.fn()
    const { world } = await serveWorlds({}, { setup })
    expect(setup).toHaveBeenCalledTimes(1)
    const { send } = world('w')
    const ids = Array.from({ length: 20 }, (_, number) => `cus-${number}`)
    const answers = await Promise.all(ids.map((id) => send('PUT', `/customers/${id}`, {})))
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201))
    expect((await world('w').control('GET /records')).body.customers).toBe(20)
    expect(setup).toHaveBeenCalledTimes(2)
  })

  test('is made anew when its making has failed', async () => {
    const setup = vi.fn(async () => {})
    const { world, names } = await serveWorlds({}, { setup })
    setup.mockRejectedValueOnce(new Error('The seed is missing.'))
    expect((await world('w').send('GET', '/customers')).status).toBe(500)
    expect(await names()).toEqual([])
    expect((await world('w').send('GET', '/customers')).status).toBe(200)
    expect(await names()).toEqual(['w'])
  })

  test('keeps no process alive', async () => {
    const { world } = await serveWorlds({}, { worldIdle: 3_600_000 })
    const set = vi.spyOn(globalThis, 'setTimeout')
    onTestFinished(() => set.mockRestore())
    await world('w').send('GET', '/customers')
    const timers = set.mock.results.map(({ value }) => value as NodeJS.Timeout)
    const own = timers.filter((_, position) => Number(set.mock.calls[position]?.[1]) > 3_000_000)
    expect(own.map((timer) => timer.hasRef())).toEqual([false])
  })

  test('reads the start data no second time', async () => {
    const read = vi.fn(async () => world({ customers: 3 }))
    const served = await serveWorlds({ world: read })
    for (const name of ['a', 'b']) {
      expect((await served.world(name).control('GET /records')).body.customers).toBe(3)
    }
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('is not kept, and begins with the start data, where the mock itself is kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'worlds-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'world.json')
    const options: MockOptions = { customers: [{ id: 'ada' }], persist: { name: 'server', file } }
    const { world, mock } = await serveWorlds(options)
    await mock.customers.put('kept', {})
    await world('w').send('PUT', '/customers/passing', {})
    expect((await world('w').send('GET', '/customers/kept')).status).toBe(404)
    expect((await world('w').send('GET', '/customers/ada')).status).toBe(200)
    const text = await readFile(file, 'utf8')
    expect([text.includes('kept'), text.includes('passing')]).toEqual([true, false])
  })

  test('is told of in the log', async () => {
    const log = vi.fn()
    const { world, control } = await serveWorlds({ log })
    await world('checkout-7').send('PUT', '/customers/ada', {})
    await world('checkout-7').control('POST /reset')
    await control('POST /reset')
    await expect.poll(() => log.mock.calls.length).toBe(3)
    expect(log.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /201 {2}PutCustomer {2}ada {2}revision 0 {2}world checkout-7 {2}\d+\.\d ms$/,
      ),
      expect.stringMatching(/204 {2}POST \/__mock\/reset {2}world checkout-7 {2}\d+\.\d ms$/),
      expect.stringMatching(/204 {2}POST \/__mock\/reset {2}\d+\.\d ms$/),
    ])
  })
})

describe('a world ends', () => {
  test('when that is said, and begins anew', async () => {
    const { world, control, names } = await serveWorlds()
    await world('w').send('PUT', '/customers/ada', {})
    expect(await control('DELETE /worlds/w')).toEqual(done)
    expect(await names()).toEqual([])
    expect(await control('DELETE /worlds/w')).toEqual(refused(404, /There is none/))
    expect((await world('w').send('GET', '/customers/ada')).status).toBe(404)
  })

  test('and what it still answers with it', async () => {
    const { world, control } = await serveWorlds()
    await world('w').control('POST /scenarios', { operation: 'GetCustomer', hang: true })
    const hanging = world('w').send('GET', '/customers/ada')
    const isBroken = expect(hanging).rejects.toThrow('fetch failed')
    await expect.poll(async () => (await world('w').control('GET /journal')).body.length).toBe(1)
    await control('DELETE /worlds/w')
    await isBroken
  })

  test('when nobody asks for it any more', async () => {
    const { world, names } = await serveWorlds({}, { worldIdle: 20 })
    await world('w').send('PUT', '/customers/ada', {})
    await expect.poll(names).toEqual([])
  })

  test('not while it answers', async () => {
    const { world, control, names } = await serveWorlds({}, { worldIdle: 20 })
    const waiting = world('busy').control('POST /journal/wait', { operation: '*', timeout: 60_000 })
    await world('idle').send('GET', '/customers')
    await expect.poll(names).toEqual(['busy'])
    const { body } = await control('GET /worlds')
    expect(body).toMatchObject([{ world: 'busy', requests: 1, idle: 0 }])
    await world('busy').send('GET', '/customers')
    expect(await waiting).toMatchObject({ status: 200 })
    await expect.poll(names).toEqual([])
  })
})

describe('the worlds of a server', () => {
  test('are no more than it may have', async () => {
    const { world, control, names } = await serveWorlds({}, { worldLimit: 2 })
    for (const name of ['a', 'b']) await world(name).send('GET', '/customers')
    const words = /There are 2 worlds, and may be no more \(`worldLimit`\). End one/
    expect(await world('c').control('POST /reset')).toEqual(refused(503, words))
    expect((await world('c').send('GET', '/customers')).status).toBe(503)
    expect((await world('a').send('GET', '/customers')).status).toBe(200)
    await control('DELETE /worlds/a')
    expect((await world('c').send('GET', '/customers')).status).toBe(200)
    expect(await names()).toEqual(['b', 'c'])
  })

  test('take no more memory than they may', async () => {
    const { world, control, mock } = await serveWorlds({}, { worldMemory: 200_000 })
    const customFields = { text: 'x'.repeat(10_000) }
    const { send } = world('large')
    const statuses: number[] = []
    for (let number = 0; number < 30; number += 1) {
      const { status } = await send('PUT', `/customers/cus-${number}`, { customFields })
      statuses.push(status)
    }
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(10)
    expect(statuses.at(-1)).toBe(503)
    expect(await world('other').control('POST /reset')).toEqual(
      refused(503, /take 200000 bytes together, and may take no more \(`worldMemory`\)/),
    )
    expect((await send('GET', '/customers?limit=1')).status).toBe(200)
    await mock.customers.put('own', { customFields })
    await control('DELETE /worlds/large')
    expect((await world('other').send('PUT', '/customers/ada', { customFields })).status).toBe(201)
  })

  test('are not taken up by what was only written over and over', async () => {
    const { world } = await serveWorlds({}, { worldMemory: 200_000 })
    for (let number = 0; number < 60; number += 1) {
      const customFields = { text: String(number % 10).repeat(10_000) }
      expect(
        (await world('w').send('PUT', '/customers/ada', { customFields })).status,
      ).toBeLessThan(300)
    }
  })

  test('cannot be made by pages of other sites', async () => {
    const { url, names } = await serveWorlds()
    const headers = { Origin: 'https://evil.example', 'X-Rebilly-Mock-World': 'w' }
    vi.spyOn(console, 'warn').mockReturnValue()
    expect((await fetch(`${url}/customers`, { headers })).status).toBe(403)
    expect(await names()).toEqual([])
  })

  test('are there without any control', async () => {
    const { world, url } = await serveWorlds({}, { control: false })
    await world('w').send('PUT', '/customers/ada', {})
    expect((await world('w').send('GET', '/customers/ada')).status).toBe(200)
    expect((await fetch(`${url}/customers/ada`)).status).toBe(404)
  })
})
