import { expect, it } from 'vitest'
import type { PlanSchema } from '../../../src/definitions/plan/plan.ts'
import { Checks } from '../../../src/definitions/schema/checks/checks.ts'

const checks = new Checks({}, 'request')
const text: PlanSchema = { type: 'string' }

it.each<[PlanSchema]>([
  [{ properties: { length: text } }],
  [{ required: ['name'] }],
  [{ additionalProperties: false }],
  [{ additionalProperties: text }],
  [{ minProperties: 5 }],
])('what %j says of members is asked of objects alone', (schema) => {
  for (const value of ['text', 5, true, null, [1]]) expect(checks.accepts(value, schema)).toBe(true)
  expect(checks.accepts({ length: 5 }, schema)).toBe(false)
})

it('an object is neither null nor a list nor a plain value', () => {
  expect(checks.accepts({}, { type: 'object' })).toBe(true)
  for (const value of ['text', 5, true, null, []])
    expect(checks.accepts(value, { type: 'object' })).toBe(false)
})

it.each([
  [
    [
      { a: 1, b: { c: 2, d: 3 } },
      { b: { d: 3, c: 2 }, a: 1 },
    ],
    false,
  ],
  [[[{ a: 1, b: 2 }], [{ b: 2, a: 1 }]], false],
  [[1, 1], false],
  [[{ a: 1 }, { a: 2 }, { a: '1' }, ['a', 1], 'a', 1, true, null], true],
  [
    [
      [1, 2],
      [2, 1],
    ],
    true,
  ],
])('what of %j is alike does not depend on the order of members', (list, isAccepted) => {
  expect(checks.accepts(list, { uniqueItems: true })).toBe(isAccepted)
})

it('what a value lacks is told before that it is what it must not be', () => {
  const schema: PlanSchema = {
    allOf: [{ required: ['name'], properties: { name: text } }],
    not: { required: ['password'] },
  }
  expect(checks.failuresOf({ password: 'secret' }, schema).map(({ path }) => path)).toEqual([
    ['name'],
    [],
  ])
})
