import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { jsonClient } from '../support/send-json.ts'

const input = z.object({ name: z.string() })
const organizations = defineResource({ name: 'organizations', path: '/organizations', input })
const members = defineResource({
  name: 'members',
  path: '/organizations/{organizationId}/members',
  input,
})

const schema = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } }
const json = { content: { 'application/json': { schema } } }
const all = { content: { 'application/json': { schema: { type: 'array', items: schema } } } }
const param = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const collection = { get: { responses: { 200: all } } }
const item = (...names: string[]) => ({
  parameters: names.map(param),
  get: { responses: { 200: json } },
  put: { requestBody: json, responses: { 200: json, 201: json } },
})
const definitions = {
  openapi: '3.1.0',
  paths: {
    '/organizations': collection,
    '/organizations/{organizationId}': item('organizationId'),
    '/organizations/{organizationId}/members': {
      parameters: [param('organizationId')],
      ...collection,
    },
    '/organizations/{organizationId}/members/{id}': item('organizationId', 'id'),
    '/storefront/organizations': collection,
    '/storefront/organizations/{id}': item('id'),
  },
}

describe.each([
  { by: 'declared', mock: () => createMock({ resources: [organizations, members] }) },
  { by: 'by a document', mock: () => createMock({ definitions }) },
])('organizations that are resources themselves, $by', ({ mock }) => {
  it('have what is below them', async () => {
    const send = jsonClient(mock())
    const organization = '/organizations/acme'
    expect((await send('PUT', `${organization}/members/ada`, { name: 'Ada' })).status).toBe(404)
    expect((await send('PUT', organization, { name: 'Acme' })).status).toBe(201)
    const made = await send('PUT', `${organization}/members/ada`, { name: 'Ada' })
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(
      'https://api.rebilly.com/organizations/acme/members/ada',
    )
    expect((await send('GET', `${organization}/members/ada`)).body.name).toBe('Ada')
    expect((await send('GET', `${organization}/members`)).body).toHaveLength(1)
  })

  it('are no scope of it, and still one of all else', async () => {
    const send = jsonClient(mock())
    const { body } = await send('PUT', '/organizations/acme/customers/ada', {})
    expect(body.organizationId).toBe('acme')
    expect((await send('GET', '/customers/ada')).status).toBe(200)
  })
})

it('may be below what the official client writes before an organization', async () => {
  const send = jsonClient(createMock({ definitions }))
  expect((await send('PUT', '/storefront/organizations/acme', { name: 'Acme' })).status).toBe(201)
  expect((await send('GET', '/storefront/organizations')).body).toHaveLength(1)
})
