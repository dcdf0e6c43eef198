import type { ConformanceOptions, ConformanceResult } from '../../src/conformance.ts'
import type { MockOptions } from '../../src/index.ts'

/** How the table is run on every way to the mock, so that the answers can be compared. */
export const conformanceOptions: ConformanceOptions = {
  baseUrl: 'https://api.rebilly.com',
  headers: { 'REB-APIKEY': 'full' },
  restrictedHeaders: { 'REB-APIKEY': 'reader' },
  run: 'run1',
}

/** What a mock knows that it is run against: those keys, and a clock that stands. */
export const conformanceMockOptions: MockOptions = {
  auth: { keys: { full: {}, reader: { operations: ['GetCustomer'] } } },
  now: () => new Date('2026-01-31T09:30:00Z'),
}

/** What did not hold, to be compared with nothing. */
export const failuresOf = (results: readonly ConformanceResult[]) =>
  results.filter(({ outcome }) => outcome !== 'passed')

/** Headers that are not of the answer but of the connection; only HTTP has them. */
const ofTheConnection = ['connection', 'date', 'keep-alive']

/** The results as they are without the headers that HTTP adds. */
export const withoutConnection = (results: readonly ConformanceResult[]): ConformanceResult[] =>
  results.map((result) => ({
    ...result,
    answers: result.answers.map((answer) => ({
      ...answer,
      headers: Object.fromEntries(
        Object.entries(answer.headers).filter(([name]) => !ofTheConnection.includes(name)),
      ),
    })),
  }))
