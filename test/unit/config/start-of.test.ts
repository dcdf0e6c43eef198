import { expect, it } from 'vitest'
import { startOf } from '../../../src/hosts/config/start-of.ts'
import type { MockOptions } from '../../../src/index.ts'

it('is the same for the same start data, whatever else is asked for', () => {
  const start: MockOptions = { seed: 1, customers: [{ id: 'ada' }], world: 'demo' }
  expect(startOf({ ...start, customers: [{ id: 'ada' }] })).toBe(startOf(start))
  expect(startOf({ ...start, strictBody: true, log: 'line' })).toBe(startOf(start))
  expect(startOf(start)).toMatch(/^[\da-f]{8}$/)
})

it('is another one for each seed, each list of customers or records, each world and each definitions', () => {
  const names = [
    {},
    { seed: 1 },
    { seed: 2 },
    { customers: 1 },
    { customers: 2 },
    { customers: [{ id: 'ada' }] },
    { records: { websites: 1 } },
    { records: { websites: [{ name: 'Shop' }] } },
    { world: 'demo' as const },
    { world: 'large' as const },
    { world: () => ({ format: 'a', version: 1 }) },
    { world: () => ({ format: 'b', version: 1 }) },
  ].map((options) => startOf(options))
  const all = [...names, startOf({}, 'a'), startOf({}, 'b')]
  expect(new Set(all).size).toBe(all.length)
})
