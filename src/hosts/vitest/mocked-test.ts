import { test as base, type TestAPI } from 'vitest'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import type { Running } from '../interception/interception.ts'

export interface MockFixtures {
  /** The test's own mock; it answers what the test sends, whether the test names it or not. */
  mock: Mock
  /**
   * What `mock` is made with.
   *
   * @example
   * test.override('mockOptions', { customers: 25 })
   */
  mockOptions: MockOptions
}

/** Vitest's `test`, with a mock that is started before each test and stopped after it. */
export function mockedTest(start: (mock: Mock) => Promise<Running>): TestAPI<MockFixtures> {
  return base.extend<MockFixtures>({
    mockOptions: {},
    mock: [
      async ({ mockOptions }, use) => {
        const mock = createMock(mockOptions)
        const { stop } = await start(mock)
        await use(mock)
        await stop()
      },
      { auto: true },
    ],
  })
}
