import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as z from 'zod/mini'
import { mockForPage } from '#mock/create-mock'
import { type DeclaredResource, defineResource, type MockOptions } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { notes, shop, websites } from '../../support/declared-resources.ts'
import { jsonClient } from '../../support/send-json.ts'

const resources = [websites, notes] as const

function start(options: MockOptions<readonly DeclaredResource[]> = {}) {
  const mock = createMock({ customers: [{ id: 'ada' }], ...options, resources })
  return { mock, send: jsonClient(mock) }
}

describe('an option of the mock holds for a resource of your own', () => {
  it('auth: a key may be for its operations alone', async () => {
    const { send } = start({ auth: { keys: { sites: { operations: ['PutWebsite'] } } } })
    const key = { 'REB-APIKEY': 'sites' }
    expect((await send('PUT', '/websites/w1', shop, key)).status).toBe(201)
    expect((await send('GET', '/websites/w1', undefined, key)).status).toBe(403)
    expect((await send('PUT', '/websites/w1', shop, { 'REB-APIKEY': 'other' })).status).toBe(401)
    const unknown = () => start({ auth: { keys: { a: { operations: ['PutSite'] } } } })
    expect(unknown).toThrow('none is called "PutSite"')
  })

  it('strictBody: what nobody knows is 422, what a response shows is not', async () => {
    const { send } = start({ strictBody: true })
    await send('PUT', '/websites/w1', { ...shop, customerId: 'ada' })
    await send('POST', '/websites/w1/archive')
    const { body } = await send('GET', '/websites/w1?expand=customer')
    expect((await send('PUT', '/websites/w1', body)).body).toMatchObject({
      revision: 1,
      archived: true,
    })
    const { body: refused } = await send('PUT', '/websites/w1', { ...shop, nmae: 'x' })
    expect(refused.invalidFields).toEqual([
      { field: 'nmae', message: expect.stringContaining('did you mean "name"?') },
    ])
  })

  it('lenientJson: lists and objects as some PHP clients write them', async () => {
    const lists = defineResource({
      name: 'lists',
      input: z.object({ items: z.array(z.string()), more: z.optional(z.object({})) }),
    })
    const body = { items: { 0: 'a', 1: 'b' }, more: [] }
    const strict = jsonClient(createMock({ resources: [lists] }))
    expect((await strict('PUT', '/lists/l1', body)).body.detail).toContain('lenientJson')
    const lenient = jsonClient(createMock({ resources: [lists], lenientJson: true }))
    expect((await lenient('PUT', '/lists/l1', body)).body).toMatchObject({
      items: ['a', 'b'],
      more: {},
    })
  })

  it.each([
    [{}, [0, 0, 409]],
    [{ unchangedPut: 'new-revision' }, [0, 1, 409]],
    [{ initialRevision: 7 }, [7, 7, 409]],
    [{ concurrency: 'last-write-wins' }, [0, 0, 200]],
  ] as [MockOptions, number[]][])('%o counts revisions so', async (options, expected) => {
    const { send } = start(options as object)
    const first = await send('PUT', '/websites/w1', shop)
    const again = await send('PUT', '/websites/w1', shop)
    const stale = await send('PUT', '/websites/w1', { ...shop, name: 'Mall', revision: 99 })
    expect([first.body.revision, again.body.revision, stale.status]).toEqual(expected)
  })

  it('passthrough: what it does not have goes on its way', async () => {
    const { mock } = start({ passthrough: true })
    const ask = (method: string, path: string) =>
      mock.fetch(
        new Request(`https://api.rebilly.com${path}`, { method, headers: { 'REB-APIKEY': 'a' } }),
      )
    expect((await ask('GET', '/websites'))?.status).toBe(200)
    expect(await ask('PUT', '/websites')).toBeUndefined()
    expect(await ask('GET', '/websites/w1/pages')).toBeUndefined()
  })

  it('scenarios and explanations', async () => {
    const { mock, send } = start({ explain: true })
    mock.when(websites, 'put', { id: 'w1' }).once().respond(429)
    expect((await send('PUT', '/websites/w1', shop)).status).toBe(429)
    expect((await send('GET', '/websites/w1')).body._mock).toMatchObject({
      operation: 'GetWebsite',
      rule: 'exists',
    })
  })

  it('persist: all is there for the next mock of the same file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rebilly-mock-own-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'world.json')
    const persist = { name: 'own', file }
    const { send } = start({ persist })
    await send('PUT', '/websites/w1', shop)
    await send('PUT', '/customers/ada/notes/n1', { text: 'Kept' })
    await send('DELETE', '/websites/w1')
    await send('PUT', '/websites/w2', shop)
    const next = start({ persist })
    expect((await next.send('GET', '/customers/ada/notes/n1')).body.text).toBe('Kept')
    expect((await next.send('GET', '/websites')).body.map(({ id }: { id: string }) => id)).toEqual([
      'w2',
    ])
    expect(next.mock.resource(websites).get('w2')).toMatchObject({ slug: 'shop' })
    expect(await readFile(file, 'utf8')).toContain('"websites"')
  })

  it('a world file of another mock is refused where it does not fit', async () => {
    const { mock } = start()
    await mock.resource(websites).put('w1', shop)
    const world = await mock.snapshot()
    await expect(createMock({ world }).ready).rejects.toThrow('`websites` is no table of a world')
    const record = { ...mock.db.websites.all()[0], customerId: 'bob' }
    const lost = { ...world, websites: [record] }
    await expect(createMock({ resources, world: lost }).ready).rejects.toThrow(
      '`websites[0].customerId` is "bob", an id that is not in `customers`',
    )
  })
})

describe('the page’s own origin', () => {
  const page = 'http://localhost:5173'
  const at = async (baseUrl: string | undefined, url: string) => {
    const mock = mockForPage(page, {
      resources,
      auth: 'off',
      checkResponses: true,
      ...(baseUrl && { baseUrl }),
    })
    return (await mock.fetch(new Request(url)))?.status
  }

  it.each([
    ['/api', `${page}/api/websites`, 200],
    ['/api', `${page}/websites`, undefined],
    [page, `${page}/websites`, 200],
    [page, `${page}/websites.css`, undefined],
    [page, `${page}/app`, undefined],
    [undefined, `${page}/websites`, 200],
    [undefined, `${page}/websites.ts`, undefined],
    [undefined, `${page}/tags`, undefined],
    [undefined, `${page}/organizations/acme/websites`, 200],
  ])('with baseUrl %s answers %s by %s', async (baseUrl, url, status) => {
    expect(await at(baseUrl, url)).toBe(status)
  })
})

describe('an odd value', () => {
  it.each(['~', 'a@b.c', '-', '...', 'A'.repeat(50)])('%s is an id that comes back', async (id) => {
    const { mock, send } = start()
    const made = await send('PUT', `/websites/${id}`, shop)
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`https://api.rebilly.com/websites/${id}`)
    expect((await send('DELETE', `/websites/${id}`)).status).toBe(204)
    expect(mock.resource(websites).count).toBe(0)
  })

  it.each(['%20', 'a%2Fb', '%E2%82%AC', 'A'.repeat(51), '%ED%A0%80', '%'])(
    '%s is an id that is 422',
    async (id) => {
      const { send } = start()
      const { status, body } = await send('PUT', `/websites/${id}`, shop)
      expect([status, body.invalidFields?.[0].field]).toEqual([422, 'id'])
      expect((await send('GET', `/websites/${id}`)).status).toBe(404)
      expect((await send('GET', `/customers/${id}/notes`)).status).toBe(404)
    },
  )

  it('is half a character: 422, also without HTTP', async () => {
    const { mock, send } = start()
    expect((await send('PUT', '/websites/w1', { ...shop, name: '\udc00' })).status).toBe(422)
    const put = mock.resource(websites).put('w1', { ...shop, name: '\udc00' })
    await expect(put).rejects.toMatchObject({ status: 422 })
    await expect(mock.resource(websites).put('\ud800', shop)).rejects.toMatchObject({ status: 422 })
  })

  it('is a text like a time, which is sorted as a text', async () => {
    const { send } = start()
    await send('PUT', '/websites/w1', { ...shop, name: '2026-99-99T99:99:99Zzz' })
    await send('PUT', '/websites/w2', { ...shop, name: 'b' })
    const { status, body } = await send('GET', '/websites?sort=-name')
    expect([status, body.map(({ id }: { id: string }) => id)]).toEqual([200, ['w2', 'w1']])
  })

  it('is null or nothing, which is unique to nobody', async () => {
    const seats = defineResource({
      name: 'seats',
      input: z.object({ row: z.optional(z.nullable(z.string())), place: z.int() }),
      unique: [['row', 'place']],
    })
    const send = jsonClient(createMock({ resources: [seats] }))
    for (const body of [
      { place: 1 },
      { place: 1 },
      { place: 1, row: null },
      { place: 1, row: 'a' },
    ])
      expect((await send('POST', '/seats', body)).status).toBe(201)
    const { status, body } = await send('POST', '/seats', { place: 1, row: 'A' })
    expect([status, body.detail]).toEqual([409, expect.stringContaining('same `row` and `place`')])
  })

  it('is a member called as what every object has', async () => {
    const { mock, send } = start()
    vi.spyOn(console, 'error')
    const body = '{"name":"Shop","url":"https://shop.example","__proto__":{"a":1},"constructor":5}'
    const request = new Request('https://api.rebilly.com/websites/w1', {
      method: 'PUT',
      headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
      body,
    })
    expect((await mock.fetch(request))?.status).toBe(201)
    expect((await send('PATCH', '/websites/w1', { constructor: 1 })).status).toBe(200)
    expect(console.error).not.toHaveBeenCalled()
  })
})
