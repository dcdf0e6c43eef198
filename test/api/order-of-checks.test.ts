import { expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call, send } from '../support/requests.ts'

// Each request breaks the rule of its row and of all rows below it.
const good = {
  key: 'writer',
  organization: 'org_a',
  path: 'cus_1',
  method: 'PUT',
  type: 'application/json',
  body: '{}',
  ifMatch: '"0"',
}
const conflict = { ...good, ifMatch: '"9"' }
const invalid = { ...conflict, body: '{"isEddRequired": "yes"}' }
const malformed = { ...conflict, body: '{"isEddRequired": "yes"' }
const wrongType = { ...malformed, type: 'text/plain' }
const tooLarge = { ...wrongType, body: `{${' '.repeat(200)}` }
const wrongMethod = { ...tooLarge, method: 'PATCH' }
const wrongPath = { ...wrongMethod, path: 'cus_1/x/y' }
const forbidden = { ...wrongPath, organization: 'org_b' }
const unauthorized = { ...forbidden, key: '' }

it.each([
  [401, unauthorized],
  [403, forbidden],
  [404, wrongPath],
  [405, wrongMethod],
  [413, tooLarge],
  [415, wrongType],
  [400, malformed],
  [422, invalid],
  [409, conflict],
  [200, good],
])('%i comes before what follows it', async (status, request) => {
  const mock = createMock({
    customers: [{ id: 'cus_1' }],
    maxBodySize: 100,
    auth: { keys: { writer: { organizationId: 'org_a' } } },
  })
  const { key, organization, path, method, type, body, ifMatch } = request

  const answer = await send(
    mock,
    new Request(`https://api.rebilly.com/organizations/${organization}/customers/${path}`, {
      method,
      headers: { 'REB-APIKEY': key, 'Content-Type': type, 'If-Match': ifMatch },
      body,
    }),
  )

  expect(answer.status).toBe(status)
})

it('checks the permission for an operation before its body', async () => {
  const mock = createMock({ auth: { keys: { reader: { operations: ['GetCustomer'] } } } })
  const answer = await send(
    mock,
    new Request('https://api.rebilly.com/customers/cus_1', {
      method: 'PUT',
      headers: { 'REB-APIKEY': 'reader', 'Content-Type': 'text/plain' },
      body: '{',
    }),
  )
  expect(answer.status).toBe(403)
})

it.each([
  ['POST', '/customers'],
  ['PUT', '/customers/cus_1'],
])('reads the body before the query: %s %s', async (method, path) => {
  const ask = (query: string, body: string) =>
    call(createMock(), method, `${path}${query}`, { body })
  expect((await ask('?expand=nonsense', '{')).status).toBe(400)
  const { status, body } = await ask('?expand=nonsense', '{"isEddRequired": "yes"}')
  expect([status, body.invalidFields?.[0]?.field]).toEqual([422, 'expand'])
})
