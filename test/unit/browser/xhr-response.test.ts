import { expect, it } from 'vitest'
import { XhrResponse } from '../../../src/hosts/browser/xhr-response.ts'

const realm = globalThis as never

it('lists headers as if their names were in upper case', () => {
  const headers = { 'x-a_b': '3', 'x-b': '4', 'x-ab': '2', 'content-type': 'text/plain' }
  const { allHeaders } = new XhrResponse(realm, new Response('', { headers }))
  expect(allHeaders).toBe('content-type: text/plain\r\nx-ab: 2\r\nx-a_b: 3\r\nx-b: 4\r\n')
})

it.each([
  ['application/json', 'application/json'],
  ['no type', 'application/octet-stream'],
])('gives a blob whose type was overridden by "%s" the type %s', (given, type) => {
  const answer = new Response('', { headers: { 'Content-Type': 'text/plain' } })
  const blob = new XhrResponse(realm, answer, given).as('blob') as Blob
  expect(blob.type).toBe(type)
})
