import { expect, it } from 'vitest'
import { weightOf, weightOfRecord } from '#database/weight'

it.each([
  [null, 8],
  [7, 8],
  [true, 8],
  ['Ada', 16 + 3],
  [{}, 32],
  [[], 32],
  [{ id: 'ada' }, 32 + 2 + (16 + 3)],
  [[1, 2], 32 + 2 * (8 + 8)],
  [[[], { tags: ['VIP'] }], 32 + 8 + 32 + 8 + (32 + 4 + (32 + 8 + (16 + 3)))],
])('%j takes about %d bytes of memory', (value, bytes) => {
  expect(weightOf(value)).toBe(bytes)
})

it('a record is weighed once where it can never change', () => {
  const changing: Record<string, number> = { a: 1 }
  expect(weightOfRecord(changing)).toBe(32 + 1 + 8)
  changing.b = 2
  expect(weightOfRecord(changing)).toBe(32 + 2 * (1 + 8))

  let readings = 0
  const record = Object.freeze({
    get read() {
      readings += 1
      return 'once'
    },
  })
  expect([weightOfRecord(record), weightOfRecord(record)]).toEqual([32 + 4 + 20, 32 + 4 + 20])
  expect(readings).toBe(1)
})
