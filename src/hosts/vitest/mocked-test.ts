import { test as base, type TestAPI } from 'vitest'
import type { DeclaredResource } from '#engine/declared/define-resource'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import type { Running } from '../interception/interception.ts'

export interface MockFixtures<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
> {
  /** The test's own mock; it answers what the test sends, whether the test names it or not. */
  mock: Mock<Own>
  /**
   * What `mock` is made with.
   *
   * @example
   * test.override('mockOptions', { customers: 25 })
   */
  mockOptions: MockOptions<Own>
}

/** What `createTest` gives besides; `mockOptions` lie over it. */
interface Given {
  _rebillyOptions: MockOptions
}

/** Vitest's `test`, with a mock that is started before each test and stopped after it. */
export function mockedTest(start: (mock: Mock) => Promise<Running>): TestAPI<MockFixtures & Given> {
  return base.extend<MockFixtures & Given>({
    _rebillyOptions: {},
    mockOptions: {},
    mock: [
      async ({ _rebillyOptions, mockOptions }, use) => {
        const mock = createMock({ ..._rebillyOptions, ...mockOptions })
        const { stop } = await start(mock)
        await use(mock)
        await stop()
      },
      { auto: true },
    ],
  })
}

/** Makes a `test` whose mocks have these options, below its `mockOptions`. */
export type CreateTest = <const Own extends readonly DeclaredResource[] = readonly []>(
  options: MockOptions<Own>,
) => TestAPI<MockFixtures<Own>>

/** What makes tests of one, for resources whose types no later option could bring. */
export const createTestOf = (test: TestAPI<MockFixtures & Given>): CreateTest =>
  ((options: MockOptions) => test.extend({ _rebillyOptions: options })) as unknown as CreateTest
