import { expect, it } from 'vitest'
import { listCode, recordCode, saveCode } from '../../../src/hosts/panel/tabs/records/code-lines.ts'
import { curlOf } from '../../../src/hosts/panel/tabs/requests/recipes.ts'
import { createMock } from '../../support/create-mock.ts'

const api = 'https://api.rebilly.com'
const none = { filter: '', q: '', sort: '' }

it('reads and saves a customer by the mock, and all else by a request', () => {
  expect(recordCode(api, '/customers/ada')).toBe("mock.customers.get('ada')")
  expect(recordCode(api, '/tags/vip')).toBe(
    `await mock.fetch(new Request('${api}/tags/vip'), { aside: true })`,
  )

  const body = { name: 'vip' }
  expect(saveCode(api, { method: 'PUT', path: '/customers/ada', body: {} })).toBe(
    "await mock.customers.put('ada', {})",
  )
  for (const [method, path] of [
    ['PUT', '/tags/vip'],
    ['POST', '/customers/ada'],
  ] as const) {
    const code = saveCode(api, { method, path, body })
    expect(code).toContain(`new Request('${api}${path}', {\n  method: '${method}',`)
    expect(code).toContain("body: JSON.stringify({ name: 'vip' }),")
  }
})

it('lists customers by the mock, and all else by a request', () => {
  expect(listCode(api, '/customers', none)).toBe('mock.customers.list()')
  expect(listCode(api, '/customers', { ...none, sort: '-id' })).toBe(
    "await mock.customers.find({ sort: '-id' })",
  )
  expect(listCode(api, '/tags', { ...none, q: 'a b' })).toBe(
    `await mock.fetch(new Request('${api}/tags?q=a+b'), { aside: true })`,
  )
})

it('is a command for a shell, with all that a shell does not count itself', async () => {
  const mock = createMock()
  const headers = {
    'REB-APIKEY': 'secret',
    'Content-Type': 'application/json',
    'Content-Length': '2',
  }
  await mock.fetch(new Request(`${api}/customers/ada`, { method: 'PUT', headers, body: '{}' }))
  const [entry] = mock.journal.entries
  expect(entry && curlOf(entry)).toBe(
    [
      `curl -X PUT '${api}/customers/ada'`,
      "  -H 'content-type: application/json'",
      "  -H 'reb-apikey: YOUR-KEY'",
      "  --data '{}'",
    ].join(' \\\n'),
  )
})
