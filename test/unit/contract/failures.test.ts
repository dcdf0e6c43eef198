import { expect, test } from 'vitest'
import { FailureList, mostNamed } from '#engine/problem/failures'

function listOf(count: number): FailureList {
  const list = new FailureList()
  for (let n = 0; n < count; n++) list.add(['tags', n], `is wrong, as the ${n}th`)
  return list
}

test('an empty list names nothing', () => {
  expect(listOf(0).named).toEqual([])
})

test('each of as many as are named stands for itself', () => {
  const { named } = listOf(mostNamed)
  expect(named).toHaveLength(mostNamed)
  expect(named.every(({ more }) => more === undefined)).toBe(true)
})

test.each([1, 2, 900])('the last one stands for %i more', (others) => {
  const { named } = listOf(mostNamed + others)
  expect(named).toHaveLength(mostNamed)
  expect(named.at(-1)).toEqual({
    path: ['tags', mostNamed - 1],
    message: `is wrong, as the ${mostNamed - 1}th`,
    more: others,
  })
  expect(named.at(-2)?.more).toBeUndefined()
})

test('what another list named and counted comes after its own', () => {
  const list = listOf(2)
  list.append(listOf(mostNamed + 5).named)
  expect(list.named.slice(0, 3).map(({ path }) => path[1])).toEqual([0, 1, 0])
  expect(list.named.at(-1)?.more).toBe(2 + 5)
})

test('a path that is changed afterwards was copied', () => {
  const path: PropertyKey[] = ['emails', 0]
  const list = new FailureList()
  list.add(path, 'is wrong')
  path[1] = 1
  expect(list.named[0]?.path).toEqual(['emails', 0])
})
