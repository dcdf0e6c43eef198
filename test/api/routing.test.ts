import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'

describe('a method that a path does not have', () => {
  it.each([
    ['PUT', '/customers', 'GET'],
    ['PUT', '/customers/', 'GET'],
    ['PATCH', '/customers', 'GET'],
    ['DELETE', '/customers', 'GET'],
    ['PATCH', '/customers/cus_1', 'PUT'],
    ['POST', '/customers/cus_1', 'PUT'],
    ['PUT', '/organizations/org_1/customers', 'GET'],
  ])('is 405: %s %s, with Allow', async (method, path, allowed) => {
    const { status, headers, body } = await call(createMock(), method, path)
    expect(status).toBe(405)
    expect(body).toMatchObject({ title: 'Method Not Allowed', status: 405 })
    const allow = headers.get('allow')?.split(', ') ?? []
    expect(allow).toContain(allowed)
    expect(allow).not.toContain(method)
    expect(body.detail).toContain(headers.get('allow'))
  })
})

describe('a path that the API does not have', () => {
  it.each([
    ['PUT', '/customers/cus_1/extra/slash'],
    ['PUT', '/customers//cus_1'],
    ['GET', '/customers/a/b/c/d'],
    ['GET', '/customers//'],
    ['PUT', '/organizations/org_1/customers/cus_1/x'],
    ['DELETE', '/customers/cus_1/x/y/z'],
  ])('is 404: %s %s', async (method, path) => {
    const { status, body } = await call(createMock(), method, path)
    expect(status).toBe(404)
    expect(body).toMatchObject({ title: 'Not Found', status: 404 })
    expect(body.detail).toBeTruthy()
  })

  it.each(['/customersX', '/Customers', '/%63ustomers-list'])(
    'is no customer: %s',
    async (path) => {
      const { status, body } = await call(createMock(), 'GET', path)
      expect(status).toBeGreaterThanOrEqual(404)
      expect(body.detail).toContain(path)
    },
  )
})

it('says what it does not mock', async () => {
  const { status, body } = await call(createMock(), 'GET', '/invoices')
  expect(status).toBe(501)
  expect(body.detail).toContain('GET /invoices')
})

it.each([
  ['PUT', '/customers/cus_1/', 200],
  ['GET', '/customers/cus_1/', 200],
  ['GET', '/customers/', 200],
  ['GET', '/organizations/org_1/customers/', 200],
])('takes one slash at the end: %s %s', async (method, path, status) => {
  const mock = createMock({ customers: [{ id: 'cus_1' }] })
  const answer = await call(mock, method, path, { body: method === 'PUT' ? '{}' : null })
  expect(answer.status).toBe(status)
})

describe('an organization', () => {
  it.each(['', 'o'.repeat(51)])('cannot be %j: 404', async (organizationId) => {
    const mock = createMock()
    const url = `https://api.rebilly.com/organizations/${organizationId}/customers/cus_1`
    const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
    const response = await mock.fetch(new Request(url, { method: 'PUT', headers, body: '{}' }))

    expect(response?.status).toBe(404)
    expect(mock.customers.count).toBe(0)
  })

  it('is the one of the key when the path names none', async () => {
    const mock = createMock({ auth: { keys: { secret: { organizationId: 'org_1' } } } })
    const headers = { 'REB-APIKEY': 'secret', 'Content-Type': 'application/json' }
    const url = 'https://api.rebilly.com/customers/cus_1'
    await mock.fetch(new Request(url, { method: 'PUT', headers, body: '{}' }))

    expect(mock.customers.get('cus_1')?.organizationId).toBe('org_1')
  })
})
