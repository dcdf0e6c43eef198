import { guard, startForTest } from './in-page.ts'
import { mockedTest } from './mocked-test.ts'

export { expect } from './expect.ts'
export type { MockFixtures } from './mocked-test.ts'

// From the import on, so that a module which keeps `fetch` keeps one that asks the mock. Not awaited: a module
// that is imported next would not wait for it.
void guard()

/** What `rebilly-mock/vitest` is in browser mode. */
export const test = mockedTest(startForTest)
