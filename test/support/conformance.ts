import type { ConformanceOptions, ConformanceResult } from '../../src/conformance.ts'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from './create-mock.ts'

/** How the table is run on every way to the mock, so that the answers can be compared. */
export const conformanceOptions: ConformanceOptions = {
  baseUrl: 'https://api.rebilly.com',
  headers: { 'REB-APIKEY': 'full' },
  restrictedHeaders: { 'REB-APIKEY': 'reader' },
  run: 'run1',
}

/** A mock that knows those keys, and whose clock stands. */
export const conformanceMock = (options: MockOptions = {}) =>
  createMock({
    auth: { keys: { full: {}, reader: { operations: ['GetCustomer'] } } },
    now: () => new Date('2026-01-31T09:30:00Z'),
    ...options,
  })

/** What did not hold, to be compared with nothing. */
export const failuresOf = (results: readonly ConformanceResult[]) =>
  results.filter(({ outcome }) => outcome !== 'passed')
