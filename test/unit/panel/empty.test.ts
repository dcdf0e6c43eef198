import { expect, it } from 'vitest'
import { type JsonSchema, shapeOf } from '../../../src/hosts/panel/api/schema.ts'
import { emptyOf } from '../../../src/hosts/panel/form/empty.ts'

const customer: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    nickname: { type: 'string' },
    country: { type: ['string', 'null'] },
    age: { type: 'integer' },
  },
  required: ['name', 'country', 'age'],
}

it.each([
  ['is empty where a text is required', 'name', ''],
  ['is left out where none is required', 'nickname', undefined],
  ['is null where that may be', 'country', null],
  ['is left out where no empty one can be', 'age', undefined],
])('what an empty field sends %s', (_, name, empty) => {
  const shape = shapeOf(customer, (schema) => schema)
  const members = shape.kind === 'object' ? shape.members : []

  expect(members.filter((each) => each.name === name).map(emptyOf)).toEqual([empty])
})
