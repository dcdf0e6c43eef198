import { startForTest } from './in-page.ts'
import { mockedTest } from './mocked-test.ts'

export { expect } from './expect.ts'
export type { MockFixtures } from './mocked-test.ts'

/** What `rebilly-mock/vitest` is in browser mode. */
export const test = mockedTest(startForTest)
