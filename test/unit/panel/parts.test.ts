import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literal } from '../../../src/hosts/panel/parts/code.ts'
import { followingRow } from '../../../src/hosts/panel/parts/following-row.ts'
import { nextSort } from '../../../src/hosts/panel/tabs/records/query.ts'
import { differencesOf } from '../../../src/hosts/panel/tabs/requests/differences.ts'

it('writes any JSON as code that evaluates to it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      const evaluated: unknown = new Function(`return (${literal(plain)})`)()
      expect(JSON.parse(JSON.stringify(evaluated))).toEqual(plain)
    }),
  )
})

it('writes a member that is called as the prototype is', () => {
  expect(literal(JSON.parse('{"__proto__":1}'))).toBe("{ ['__proto__']: 1 }")
})

it('writes short values in a line, and long ones in several', () => {
  expect(literal({ id: "Ada's", 'If-Match': [1, null] })).toBe(
    String.raw`{ id: 'Ada\'s', 'If-Match': [1, null] }`,
  )
  expect(literal({ name: 'x'.repeat(80) })).toBe(`{\n  name: '${'x'.repeat(80)}',\n}`)
})

describe('a key in a list of 100 rows, 10 of them seen', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 15, 5],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['Enter', 50, undefined],
    ['toString', 50, undefined],
  ])('%s leads from %i to %s', (key, active, next) => {
    expect(followingRow(key, { active, count: 100, page: 10 })).toBe(next)
  })
})

it('sorts by a column upwards, downwards, and not at all', () => {
  expect(nextSort('', 'email')).toBe('email')
  expect(nextSort('email', 'email')).toBe('-email')
  expect(nextSort('-email', 'email')).toBe('')
  expect(nextSort('-email', 'id')).toBe('id')
})

it('tells each value that a write changed, by its path', () => {
  const before = { id: 'ada', address: { country: 'GB', emails: ['a'] }, tags: [] }
  const after = { id: 'ada', address: { country: 'US', emails: ['a', 'b'] }, tags: [] }
  expect(differencesOf(before, after)).toEqual([
    { path: 'address.country', before: 'GB', after: 'US' },
    { path: 'address.emails.1', before: undefined, after: 'b' },
  ])
  expect(differencesOf(undefined, { id: 'ada' })).toEqual([
    { path: '', before: undefined, after: { id: 'ada' } },
  ])
  expect(differencesOf(before, structuredClone(before))).toEqual([])
})
