import { test as base, type TestAPI } from 'vitest'
import type { DeclaredResource } from '#engine/declared/define-resource'
import { createMock } from '#mock/create-mock'
import type { DefinedMock, Mock } from '#mock/mock'
import type { DefinedOptions, MockOptions } from '#mock/options/mock-options'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { Running } from '../interception/interception.ts'

export interface MockFixtures<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = typeof defaultVersion,
  Made extends Mock<Own, Version> = Mock<Own, Version>,
> {
  /** The test's own mock; it answers what the test sends, whether the test names it or not. */
  mock: Made
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
        const mock = createMock({ ..._rebillyOptions, ...mockOptions }) as Mock
        const { stop } = await start(mock)
        await use(mock)
        await stop()
      },
      { auto: true },
    ],
  })
}

/** Makes a `test` whose mocks have these options, below its `mockOptions`. */
export interface CreateTest {
  <
    const Own extends readonly DeclaredResource[] = readonly [],
    const Version extends ContractVersion = typeof defaultVersion,
  >(
    options: DefinedOptions<Own, Version>,
  ): TestAPI<MockFixtures<Own, Version, DefinedMock<Own, Version>>>
  <
    const Own extends readonly DeclaredResource[] = readonly [],
    const Version extends ContractVersion = typeof defaultVersion,
  >(
    options: MockOptions<Own, Version>,
  ): TestAPI<MockFixtures<Own, Version>>
}

/** What makes tests of one, for resources whose types no later option could bring. */
export const createTestOf = (test: TestAPI<MockFixtures & Given>): CreateTest =>
  ((options: MockOptions) => test.extend({ _rebillyOptions: options })) as unknown as CreateTest
