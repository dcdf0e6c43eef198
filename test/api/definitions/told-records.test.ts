import { expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const param = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const person = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
const membership = {
  type: 'object',
  required: ['team', 'user', 'role'],
  properties: { team: person, user: person, role: { type: 'string' } },
}
const order = (kind: string, states: string[]) => ({
  type: 'object',
  required: ['kind', 'status'],
  properties: {
    id: { type: 'string' },
    kind: { type: 'string', enum: [kind] },
    status: { type: 'string', enum: states },
  },
})
const anyOrder = {
  oneOf: [order('subscription', ['active', 'voided']), order('sale', ['open', 'completed'])],
}

const definitions = {
  openapi: '3.1.0',
  paths: {
    '/memberships': { get: { responses: { 200: json({ type: 'array', items: membership }) } } },
    '/memberships/{teamId}/{userId}': {
      parameters: [param('teamId'), param('userId')],
      get: { responses: { 200: json(membership) } },
      put: { requestBody: json(membership), responses: { 200: json(membership) } },
      delete: { responses: { 204: {} } },
    },
    '/orders': { get: { responses: { 200: json({ type: 'array', items: anyOrder }) } } },
    '/orders/{id}': { parameters: [param('id')], get: { responses: { 200: json(anyOrder) } } },
    '/profile/lock': {
      get: { responses: { 200: json(person) } },
      post: { responses: { 201: json(person) } },
      delete: { responses: { 204: {} } },
    },
    '/orders/{id}/void': {
      parameters: [param('id')],
      post: { responses: { 201: json(anyOrder) } },
    },
  },
}

it('finds what two names tell by the names that a list shows', async () => {
  const send = jsonClient(createMock({ definitions, records: { memberships: 2 } }))
  const [, { team, user, role }] = (await send('GET', '/memberships')).body
  const path = `/memberships/${team.id}/${user.id}`
  expect((await send('GET', path)).body).toEqual({ team, user, role })
  expect((await send('PUT', path, { team, user, role: 'owner' })).body.role).toBe('owner')
  expect((await send('DELETE', path)).status).toBe(204)
  expect((await send('GET', path)).status).toBe(404)
  expect((await send('GET', '/memberships')).body).toHaveLength(1)
})

it('finds nothing by the word that a client without an id sends', async () => {
  const paths = {
    '/people': { get: { responses: { 200: json({ type: 'array', items: person }) } } },
    '/people/{personId}': { get: { responses: { 200: json(person) } } },
  }
  const document = { openapi: '3.1.0', paths }
  const send = jsonClient(createMock({ definitions: document, records: { people: 2 } }))
  expect((await send('GET', '/people/undefined')).status).toBe(404)
})

it('lists nothing by the word that a client without a value sends', async () => {
  const order = { type: 'object', properties: { id: {}, note: { type: 'string' } } }
  const orders = {
    get: {
      parameters: [{ name: 'note', in: 'query', schema: { type: 'string' } }],
      responses: { 200: json({ type: 'array', items: order }) },
    },
    post: { requestBody: json(order), responses: { 201: json(order) } },
  }
  const document = { openapi: '3.1.0', paths: { '/orders': orders } }
  const send = jsonClient(createMock({ definitions: document }))
  await send('POST', '/orders', {})
  await send('POST', '/orders', { note: 'Soon' })
  expect((await send('GET', '/orders?note=Soon')).body).toMatchObject([{ note: 'Soon' }])
  expect((await send('GET', '/orders?note=undefined')).body).toEqual([])
})

it('gives a record no status that others of its kind have, and it has not', async () => {
  const orders = [
    { id: 'sub', kind: 'subscription', status: 'active' },
    { id: 'sale', kind: 'sale', status: 'open' },
  ]
  const send = jsonClient(createMock({ definitions, records: { orders } }))
  expect((await send('POST', '/orders/sub/void')).body).toMatchObject({ status: 'voided' })
  expect(await send('POST', '/orders/sale/void')).toMatchObject({
    status: 201,
    body: { id: 'sale', status: 'open' },
  })
})

it('begins with nothing counted, and makes up the other numbers that only a server knows', async () => {
  const counted = { type: 'integer', readOnly: true, minimum: 0, maximum: 1_000_000 }
  const account = {
    type: 'object',
    required: ['loginCount', 'accountNumber', 'countryCode'],
    properties: { id: {}, loginCount: counted, accountNumber: counted, countryCode: counted },
  }
  const accounts = {
    get: { responses: { 200: json({ type: 'array', items: account }) } },
    post: { requestBody: json(account), responses: { 201: json(account) } },
  }
  const document = { openapi: '3.1.0', paths: { '/accounts': accounts } }
  const send = jsonClient(createMock({ definitions: document }))
  const { body } = await send('POST', '/accounts', {})
  expect(body.loginCount).toBe(0)
  expect(body.accountNumber).toBeGreaterThan(0)
  expect(body.countryCode).toBeGreaterThan(0)
})

it('takes an id of the client’s own once', async () => {
  const body = json(person)
  const people = {
    get: { responses: { 200: json({ type: 'array', items: person }) } },
    post: { requestBody: body, responses: { 201: body } },
  }
  const onePerson = { parameters: [param('id')], get: { responses: { 200: body } } }
  const paths = { '/people': people, '/people/{id}': onePerson }
  const send = jsonClient(createMock({ definitions: { openapi: '3.1.0', paths } }))
  expect((await send('POST', '/people', { id: 'ada' })).status).toBe(201)
  const second = await send('POST', '/people', { id: 'ada' })
  expect(second.status).toBe(409)
  expect(second.body.detail).toContain('"ada"')
  expect((await send('GET', '/people')).body).toEqual([{ id: 'ada' }])
})

it('takes a number that is an id once, too', async () => {
  const room = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } }
  const body = json(room)
  const rooms = {
    get: { responses: { 200: json({ type: 'array', items: room }) } },
    post: { requestBody: body, responses: { 201: body } },
  }
  const oneRoom = { parameters: [param('id')], get: { responses: { 200: body } } }
  const paths = { '/rooms': rooms, '/rooms/{id}': oneRoom }
  const send = jsonClient(createMock({ definitions: { openapi: '3.1.0', paths } }))
  expect((await send('POST', '/rooms', { id: 101 })).body).toEqual({ id: 101 })
  expect((await send('GET', '/rooms/101')).body).toEqual({ id: 101 })
  expect((await send('POST', '/rooms', { id: 101 })).status).toBe(409)
  expect((await send('GET', '/rooms')).body).toEqual([{ id: 101 }])
})

it('refuses to write over a revision that the client has not seen', async () => {
  const counted = { type: 'object', properties: { revision: { type: 'integer' }, name: {} } }
  const onePage = {
    parameters: [param('id')],
    get: { responses: { 200: json(counted) } },
    put: { requestBody: json(counted), responses: { 200: json(counted), 201: json(counted) } },
    patch: { requestBody: json(counted), responses: { 200: json(counted) } },
  }
  const list = { get: { responses: { 200: json({ type: 'array', items: counted }) } } }
  const document = { openapi: '3.1.0', paths: { '/pages': list, '/pages/{id}': onePage } }
  const send = jsonClient(createMock({ definitions: document }))
  const { revision } = (await send('PUT', '/pages/home', { name: 'Home' })).body
  const next = await send('PUT', '/pages/home', { name: 'Start', revision })
  expect(next).toMatchObject({ status: 200, body: { name: 'Start', revision: revision + 1 } })
  expect((await send('PUT', '/pages/home', { name: 'Front', revision })).status).toBe(409)
  expect((await send('PATCH', '/pages/home', { name: 'Front', revision })).status).toBe(409)
  expect((await send('GET', '/pages/home')).body.name).toBe('Start')
})

it('says by which of its operations a single one is set', async () => {
  const send = jsonClient(createMock({ definitions }))
  const { status, body } = await send('GET', '/profile/lock')
  expect(status).toBe(404)
  expect(body.detail).toBe('There is no lock yet. POST /profile/lock sets it.')
  expect((await send('POST', '/profile/lock')).status).toBe(201)
  expect((await send('GET', '/profile/lock')).status).toBe(200)
})
