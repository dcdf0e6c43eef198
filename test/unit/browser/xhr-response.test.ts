import { expect, it } from 'vitest'
import { XhrResponse } from '../../../src/hosts/browser/xhr-response.ts'

it('lists headers as if their names were in upper case', () => {
  const headers = { 'x-a_b': '3', 'x-b': '4', 'x-ab': '2', 'content-type': 'text/plain' }
  const { allHeaders } = new XhrResponse(globalThis as never, new Response('', { headers }))
  expect(allHeaders).toBe('content-type: text/plain\r\nx-ab: 2\r\nx-a_b: 3\r\nx-b: 4\r\n')
})
