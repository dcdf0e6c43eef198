import { expect, it } from 'vitest'
import { sample } from '../../../src/mock/scenarios/sample.ts'

/** Gives these numbers in turn. */
const drawing = (...numbers: number[]) => {
  const rest = [...numbers]
  return () => rest.shift() ?? 0
}

it('a number is taken as it is', () => {
  expect(sample(50, drawing())).toBe(50)
})

it('half of the times are below the median, and none is longer than a timer can take', () => {
  const latency = { median: 100, p95: 400 }
  // A quarter of a turn leaves the normal number at 0.
  expect(sample(latency, drawing(0.5, 0.25))).toBeCloseTo(100)
  expect(sample(latency, drawing(0.5, 0))).toBeGreaterThan(100)
  expect(sample(latency, drawing(0.5, 0.5))).toBeLessThan(100)
  const longest = 2 ** 31 - 1
  expect(sample({ median: longest / 2, p95: longest }, drawing(1 - 2 ** -32, 0))).toBe(longest)
})
