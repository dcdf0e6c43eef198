import { expect, it } from 'vitest'
import { headerLines } from '../../src/engine/request/request-like.ts'

it('names headers in lower case, whoever hands them out', () => {
  const asWritten = [['X-Rebilly-Mock', 'Exact']] satisfies [string, string][]
  expect(headerLines(asWritten)).toEqual([['x-rebilly-mock', 'Exact']])
  expect(headerLines(new Headers(asWritten))).toEqual([['x-rebilly-mock', 'Exact']])
})

it('has none of a frame that was removed', () => {
  expect(headerLines({})).toEqual([])
})
