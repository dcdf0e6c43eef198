import { describe, expect, it } from 'vitest'
import * as full from 'zod'
import { factoryOf } from '#factories/index'
import { defineResource } from '../../../../src/index.ts'

/** What a factory finds for a member, a thousand times. */
function numbersFor(name: string, member: full.ZodType = full.number()): number[] {
  const things = defineResource({ name: 'things', input: full.object({ [name]: member }) })
  return factoryOf(things)
    .buildList(1000)
    .map((each) => each[name] as number)
}

const rangeOf = (numbers: number[]) => [Math.min(...numbers), Math.max(...numbers)]

it.each([
  ['age', 18, 80],
  ['user_ages', 18, 80],
  ['discountPercent', 0, 100],
  ['rating', 1, 5],
  ['year', 2015, 2026],
  ['expiryMonth', 1, 12],
  ['pages', 1, 100],
  ['reports', 1, 100],
  ['x', 1, 100],
])('a whole number called %s is from %d to %d', (name, least, most) => {
  expect(rangeOf(numbersFor(name, full.int()))).toEqual([least, most])
})

it.each([
  ['unitPrice', 5, 250, 2],
  ['totalUsd', 5, 250, 2],
  ['latitude', -60, 60, 4],
  ['lng', -180, 180, 4],
  ['weight', 1, 200, 1],
  ['flat', 1, 100, 0],
])('a number called %s is from %d to %d, with %d decimals', (name, least, most, decimals) => {
  const numbers = numbersFor(name)
  const [lowest = 0, highest = 0] = rangeOf(numbers)
  expect(lowest).toBeGreaterThanOrEqual(least)
  expect(highest).toBeLessThanOrEqual(most)
  expect(highest - lowest).toBeGreaterThan((most - least) * 0.97)
  const longest = numbers.map((number) => String(number).split('.')[1]?.length ?? 0)
  expect(Math.max(...longest)).toBe(decimals)
})

describe('bounds', () => {
  it.each([
    [full.int().min(90), 'age', 90, 152],
    [full.int().max(10), 'age', -52, 10],
    [full.int().min(20).max(22), 'age', 20, 22],
    [full.int().min(60), 'age', 60, 80],
    [full.int().gt(20).lt(24), 'age', 21, 23],
    [full.int().multipleOf(25), 'x', 25, 100],
    [full.number().gte(0).lte(1), 'x', 0, 1],
    [full.number().gt(12).lte(15).multipleOf(5), 'x', 15, 15],
    [full.number().gte(10).lt(15).multipleOf(5), 'x', 10, 10],
    [full.number().gt(1).lt(2).multipleOf(0.25), 'x', 1.25, 1.75],
  ])('narrow what the name lets one expect: %#', (member, name, least, most) => {
    expect(rangeOf(numbersFor(name, member))).toEqual([least, most])
  })
})
