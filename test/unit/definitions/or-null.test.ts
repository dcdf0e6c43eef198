import { expect, it } from 'vitest'
import { orNull } from '../../../src/definitions/compile/values.ts'

const nullable = { nullable: true }
const none = { type: 'null', isLoose: true }

it('a type of its own takes null beside it', () => {
  expect(orNull({ type: 'string', enum: ['a'] }, nullable)).toEqual({
    type: ['string', 'null'],
    enum: ['a', null],
  })
  expect(orNull({ type: 'string' }, { nullable: false })).toEqual({ type: 'string' })
})

it('another schema takes null instead, and whoever may read and write it stays the same', () => {
  const another = { $ref: '#/schemas/Address' }
  expect(orNull(another, nullable)).toEqual({ anyOf: [another, none] })
  for (const kept of [
    { readOnly: true },
    { writeOnly: true },
    { default: null },
    { readOnly: false },
  ]) {
    expect(orNull({ ...another, ...kept }, nullable)).toEqual({ ...kept, anyOf: [another, none] })
  }
})
