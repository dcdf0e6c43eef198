import { expect, it } from 'vitest'
import type { PlanSchema } from '../../../src/definitions/plan/plan.ts'
import { Checks } from '../../../src/definitions/schema/checks/checks.ts'
import { Preparation } from '../../../src/definitions/schema/prepare.ts'

const text: PlanSchema = { type: 'string' }
const card: PlanSchema = {
  required: ['number', 'month', 'year'],
  properties: { number: text, month: { type: 'integer' }, year: { type: 'integer' } },
}
const bank: PlanSchema = { properties: { number: { type: 'integer' } } }

it('the nearest of several is that of which least is wrong, however much is missing', () => {
  const checks = new Checks({}, 'request')
  const schema = { oneOf: [bank, card] }
  expect(checks.nearestOf({ number: '4111' }, schema)).toBe(card)
  expect(checks.nearestOf({ number: 4111 }, schema)).toBe(bank)
})

it('what is in a list is prepared too, and what is in one within it', () => {
  const item: PlanSchema = {
    properties: { id: { ...text, readOnly: true }, size: { type: 'integer', default: 1 } },
  }
  const schema: PlanSchema = {
    properties: { items: { type: 'array', items: { type: 'array', items: item } } },
  }
  const body = { items: [[{ id: 'a' }], [{ size: 5 }]] }
  new Preparation({}, new Checks({}, 'request')).prepare(body, schema)
  expect(body).toEqual({ items: [[{ size: 1 }], [{ size: 5 }]] })
})
