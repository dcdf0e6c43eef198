import { describe, expect, it } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { origin, send } from '../support/requests.ts'

const answerTo = (
  options: MockOptions,
  headers: Record<string, string>,
  { method = 'PUT', path = '/customers/cus_1' } = {},
) => {
  const json = { 'Content-Type': 'application/json', ...headers }
  const body = method === 'PUT' ? '{}' : null
  return send(createMock(options), new Request(`${origin}${path}`, { method, headers: json, body }))
}

describe('credentials', () => {
  it.each([
    ['a key', { 'REB-APIKEY': 'sk_any' }],
    ['a session token', { Authorization: 'Bearer ey.any.jwt' }],
    ['a session token in another case', { authorization: 'bearer ey.any.jwt' }],
    ['both', { 'REB-APIKEY': 'sk_any', Authorization: 'Bearer ey.any.jwt' }],
    ['a key beside an unusable header', { 'REB-APIKEY': 'sk_any', Authorization: 'pk_any' }],
    ['a token beside an empty key', { 'REB-APIKEY': '', Authorization: 'Bearer ey.any.jwt' }],
  ])('can be %s', async (_, headers) => {
    expect((await answerTo({}, headers)).status).toBe(201)
  })

  it.each([
    ['nothing', {}],
    ['an empty key', { 'REB-APIKEY': '' }],
    ['a blank key', { 'REB-APIKEY': '  ' }],
    ['an empty token', { Authorization: 'Bearer ' }],
    ['a scheme alone', { Authorization: 'Bearer' }],
    ['another scheme', { Authorization: 'Basic dXNlcjpwYXNz' }],
    ['a token without a scheme', { Authorization: 'ey.any.jwt' }],
  ])('cannot be %s: 401', async (_, headers) => {
    const { status, body } = await answerTo({}, headers as Record<string, string>)
    expect(status).toBe(401)
    expect(body).toMatchObject({ title: 'Unauthorized', status: 401 })
    expect(body.detail).toContain('REB-APIKEY')
  })

  it('are asked for by every operation', async () => {
    const answers = await Promise.all([
      answerTo({}, {}, { method: 'GET' }),
      answerTo({}, {}, { method: 'GET', path: '/customers' }),
      answerTo({}, {}, { method: 'PUT' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  })

  it('are not asked for with `auth: "off"`', async () => {
    expect((await answerTo({ auth: 'off' }, {})).status).toBe(201)
  })
})

describe('with listed keys', () => {
  const auth = {
    keys: {
      admin: {},
      reader: { operations: ['GetCustomer', 'GetCustomerCollection'] },
      org_a_key: { organizationId: 'org_a' },
    },
  }

  it('another key is 401', async () => {
    const { status, body } = await answerTo({ auth }, { 'REB-APIKEY': 'stranger' })
    expect(status).toBe(401)
    expect(body.detail).toContain('`auth.keys`')
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'a member of every object is 401: %s',
    async (key) => {
      expect((await answerTo({ auth }, { 'REB-APIKEY': key })).status).toBe(401)
    },
  )

  it('a listed one may do all that its entry does not limit', async () => {
    expect((await answerTo({ auth }, { 'REB-APIKEY': 'admin' })).status).toBe(201)
  })

  it('a session token can be listed too', async () => {
    expect((await answerTo({ auth }, { Authorization: 'Bearer admin' })).status).toBe(201)
  })

  it('an operation that the key does not have is 403', async () => {
    const headers = { 'REB-APIKEY': 'reader' }
    const put = await answerTo({ auth }, headers)
    expect(put.status).toBe(403)
    expect(put.body).toMatchObject({ title: 'Forbidden', status: 403 })
    expect(put.body.detail).toContain('PutCustomer')

    const list = await answerTo({ auth }, headers, { method: 'GET', path: '/customers' })
    expect(list.status).toBe(200)
  })

  it('another organization than the key’s is 403', async () => {
    const headers = { 'REB-APIKEY': 'org_a_key' }
    const own = await answerTo({ auth }, headers, { path: '/organizations/org_a/customers/cus_1' })
    const other = await answerTo({ auth }, headers, {
      path: '/organizations/org_b/customers/cus_1',
    })
    expect(own.status).toBe(201)
    expect(other.status).toBe(403)
    expect(other.body.detail).toContain('"org_a"')
  })

  it('one good credential of two is enough', async () => {
    const both = { 'REB-APIKEY': 'reader', Authorization: 'Bearer admin' }
    expect((await answerTo({ auth }, both)).status).toBe(201)

    const oneUnknown = { 'REB-APIKEY': 'stranger', Authorization: 'Bearer admin' }
    expect((await answerTo({ auth }, oneUnknown)).status).toBe(201)
  })
})
