import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { startInputs } from '#factories/declared/start-inputs'
import { defineResource } from '../../../../src/index.ts'

const seats = defineResource({
  name: 'seats',
  input: z.object({ row: z.enum(['A', 'B', 'C']), side: z.enum(['left', 'right']) }),
  unique: [['row', 'side']],
})

/** The places of so many seats. */
const places = (count: number, seed: number) =>
  startInputs(seats, { count, seed, references: {} }).map((seat) => Object.values(seat).join(' '))

it.each([1, 2, 3])('no two have alike what only one may have, with the seed %i', (seed) => {
  expect(new Set(places(6, seed)).size).toBe(6)
})

it('where the schema has no others left, there are alike ones', () => {
  const many = places(8, 1)
  expect(many).toHaveLength(8)
  expect(new Set(many).size).toBe(6)
})
