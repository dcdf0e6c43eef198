import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Progress } from '../../../src/hosts/cli/progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What stands on a terminal's line, time after time, while 100,000 steps take a second each 10,000. */
function shown(total: number | undefined, isTTY: boolean): string[] {
  const written: string[] = []
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0
  const progress = new Progress('customers', total, { isTTY, write })
  for (let done = 1; done <= 100_000; done += 1) {
    if (done % 10 === 0) vi.advanceTimersByTime(1)
    progress.step()
  }
  progress.end()
  return written
}

test('a terminal shows how far it is, how much there is, and how long it takes', () => {
  const lines = shown(100_000, true)
  expect(lines[49]).toBe(
    '\r[###############...............] 50 % of 100,000 customers, 5 s left\x1b[K',
  )
  expect(lines.length).toBeGreaterThan(90)
  expect(lines.length).toBeLessThan(102)
})

test('without a total it counts', () => {
  expect(shown(undefined, true)[9]).toBe('\r9,280 customers\x1b[K')
})

test('at the end its line is empty again', () => {
  expect(shown(100_000, true).at(-1)).toBe('\r\x1b[K')
})

test('what is no terminal gets nothing', () => {
  expect(shown(100_000, false)).toEqual([])
})
