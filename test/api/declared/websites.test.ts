import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'

const websites = defineResource({
  name: 'websites',
  idPrefix: 'web_',
  input: z.object({
    name: z.string().check(z.maxLength(100)),
    url: z.url(),
    customerId: z.optional(z.string()),
  }),
  sortable: ['name'],
  searchable: ['name', 'url'],
  references: { customerId: 'customers' },
  unique: [['name']],
  derive: (record) => ({ ...record, slug: record.name.toLowerCase().replaceAll(' ', '-') }),
  actions: { 'POST /websites/{id}/archive': (record) => ({ ...record, archived: true }) },
})

const shop = { name: 'Shop', url: 'https://shop.example' }

function start() {
  const mock = createMock({
    resources: [websites],
    customers: [{ id: 'ada' }],
  })
  const send = async (method: string, path: string, body?: unknown, headers = {}) => {
    const response = await mock.fetch(
      new Request(`https://api.rebilly.com${path}`, {
        method,
        headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    const text = (await response?.text()) ?? ''
    return { status: response?.status, headers: response?.headers, body: text && JSON.parse(text) }
  }
  return { mock, send }
}

describe('a resource of your own', () => {
  it('is upserted, read, listed, changed and deleted as the kit’s are', async () => {
    const { send } = start()
    const made = await send('PUT', '/websites/web_1', { ...shop, customerId: 'ada' })
    expect(made.status).toBe(201)
    expect(made.headers?.get('location')).toBe('https://api.rebilly.com/websites/web_1')
    expect(made.body).toMatchObject({ id: 'web_1', ...shop, slug: 'shop', revision: 0 })
    expect(made.body._links).toEqual([
      { rel: 'self', href: 'https://api.rebilly.com/websites/web_1' },
      { rel: 'customer', href: 'https://api.rebilly.com/customers/ada' },
    ])
    expect((await send('PUT', '/websites/web_1', { ...shop, name: 'Store' })).body).toMatchObject({
      revision: 1,
      slug: 'store',
    })
    expect((await send('PATCH', '/websites/web_1', { name: 'Mall' })).body.revision).toBe(2)
    expect((await send('POST', '/websites/web_1/archive')).body).toMatchObject({
      archived: true,
      revision: 3,
    })
    const created = await send('POST', '/websites', { ...shop, customerId: 'ada' })
    expect(created.body.id).toMatch(/^web_/)
    const list = await send('GET', '/websites?filter=name:Mall,Shop&sort=-name&expand=customer')
    expect(list.body.map(({ name }: { name: string }) => name)).toEqual(['Shop', 'Mall'])
    expect(list.body[0]._embedded.customer.id).toBe('ada')
    expect((await send('DELETE', '/websites/web_1')).status).toBe(204)
    expect((await send('GET', '/websites/web_1')).body.detail).toBe(
      'No website has the id "web_1". PUT /websites/web_1 creates it.',
    )
  })

  it('is embedded in a customer who names it, once it is there', async () => {
    const { send } = start()
    await send('PUT', '/customers/grace', { websiteId: 'web_1' })
    expect((await send('GET', '/customers/grace?expand=website')).body._embedded).toEqual({})
    const { body: website } = await send('PUT', '/websites/web_1', shop)
    const { body: grace } = await send('GET', '/customers/grace?expand=website')
    expect(grace._embedded).toEqual({ website })
    expect((await send('GET', '/customers/ada?expand=website')).body._embedded).toEqual({})
  })

  it('refuses what its schema, its references and its unique members do not allow', async () => {
    const { send } = start()
    const bad = await send('PUT', '/websites/a%20b', { url: 'shop', customerId: 'bob' })
    expect(bad.status).toBe(422)
    expect(bad.body.invalidFields).toEqual([
      expect.objectContaining({ field: 'id' }),
      { field: 'url', message: 'must be a URL such as "https://example.com", not "shop"' },
      { field: 'customerId', message: 'must be the id of a customer of this mock, not "bob"' },
      { field: 'name', message: 'is required and must be a string' },
    ])
    await send('PUT', '/websites/web_1', shop)
    const taken = await send('PUT', '/websites/web_2', { ...shop, name: 'SHOP' })
    expect(taken.status).toBe(409)
    expect(taken.body.detail).toContain('"web_1" has the same `name`')
    const stale = await send('PUT', '/websites/web_1', { ...shop, revision: 7 })
    expect(stale.body.detail).toContain('website "web_1" is at revision 0')
    expect((await send('DELETE', '/websites')).headers?.get('allow')).toBe('GET, POST')
  })

  it('has one list that a scenario may empty, and nothing else that could be', async () => {
    const { mock, send } = start()
    await send('PUT', '/websites/web_1', shop)
    // @ts-expect-error -- the types refuse it, too
    const empty = () => mock.when(websites, 'get').empty()
    expect(empty).toThrow(
      'Failed to define a scenario: GetWebsite answers no list that could be empty.',
    )
    mock.when('*').empty()
    expect((await send('GET', '/websites')).body).toEqual([])
    expect((await send('GET', '/websites/web_1')).body).toMatchObject(shop)
  })

  it('has a store, scenarios, a journal, events, snapshots and a description', async () => {
    const { mock, send } = start()
    const told: string[] = []
    mock.events.on('website-created', ({ eventType }) => told.push(eventType))
    const { id } = await mock.resource(websites).create(shop)
    expect(mock.resource(websites).get(id)?.name).toBe('Shop')
    expect(await mock.resource(websites).find({ filter: 'name:shop' })).toHaveLength(1)
    expect(told).toEqual(['website-created'])
    mock.when('PutWebsite').once().respond(409)
    mock.when(websites, 'get').networkError()
    expect((await send('PUT', `/websites/${id}`, shop)).status).toBe(409)
    expect(mock.journal.last('PutWebsite')).toMatchObject({ id, rule: 'scenario' })
    await mock.checkpoint('one')
    await mock.resource(websites).delete(id)
    await expect(mock.resource(websites).delete(id)).rejects.toMatchObject({
      status: 404,
      message: `No website has the id "${id}".`,
    })
    await mock.rollback('one')
    expect(mock.db.websites.findFirst((q) => q.where({ name: 'Shop' }))?.id).toBe(id)
    const snapshot = await mock.snapshot()
    await createMock({ resources: [websites], world: snapshot }).ready
    expect((await send('GET', '/openapi.json')).body.paths['/websites/{id}'].put.operationId).toBe(
      'PutWebsite',
    )
  })
})
