import { expect, it } from 'vitest'
import { momentOf, requireYear } from '../../../src/mock/clock/moment.ts'

const first = Date.parse('0001-01-01T00:00:00Z')
const last = Date.parse('9999-12-31T23:59:59.999Z')

it.each([
  ['2026-03-01', Date.UTC(2026, 2, 1)],
  ['2026-03-01T12:00:00Z', Date.UTC(2026, 2, 1, 12)],
  ['2026-03-01T12:00:00+01:00', Date.UTC(2026, 2, 1, 11)],
  [new Date(5), 5],
  [7.9, 7],
  [-7.9, -7],
  ['0001-01-01T00:00:00Z', first],
  ['9999-12-31T23:59:59.999Z', last],
])('%o is the time %i', (at, time) => {
  expect(momentOf(at, 'Failed to move the clock')).toBe(time)
})

it.each([
  ...['2026-03-01T12:00:00', '2026-3-1', 'tomorrow', '', null, undefined, {}],
  ...[Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN), true],
])('%o is none', (at) => {
  expect(() => momentOf(at, 'Failed to move the clock')).toThrow(
    /^Failed to move the clock: .* is no time\. Give a Date, or such as /,
  )
})

it('only a time of the years 1 to 9999 can be written', () => {
  expect([first, last].map((time) => requireYear(time, 'Failed'))).toEqual([first, last])
  for (const time of [first - 1, last + 1]) {
    expect(() => requireYear(time, 'Failed')).toThrow(/^Failed: it would be beyond the years 1 /)
    expect(() => momentOf(time, 'Failed')).toThrow(RangeError)
  }
})
