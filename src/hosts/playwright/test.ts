import {
  type BrowserContext,
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  expect as playwrightExpect,
  type TestInfo,
  type TestType,
} from '@playwright/test'
import { mockForPage } from '#mock/create-mock'
import { matchers } from '#mock/matchers/matchers'
import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import { attachMock, type Detach } from './attach-mock.ts'
import { NewContexts } from './new-contexts.ts'

export interface MockFixtures {
  /** The test's own mock; it answers every page of the test, whether the test names it or not. */
  mock: Mock
  /**
   * What `mock` is made with. A `baseUrl` such as `/api` is below Playwright's `baseURL`.
   *
   * @example
   * test.use({ mockOptions: { customers: 25 } })
   */
  mockOptions: MockOptions
}

interface WorkerFixtures {
  _rebillyContexts: NewContexts
}

/**
 * Playwright's `test`, with a mock that has a world of its own in each test.
 *
 * @example
 * test('saves', async ({ page, mock }) => {
 *   await page.goto('/')
 *   expect(mock).toHaveUpserted('cus_1')
 * })
 */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & MockFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<MockFixtures, WorkerFixtures>({
  _rebillyContexts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => use(new NewContexts()),
    { scope: 'worker', box: true },
  ],

  browser: async ({ browser, _rebillyContexts }, use) => {
    const unwatch = _rebillyContexts.watch(browser)
    await use(browser)
    unwatch()
  },

  mockOptions: [{}, { option: true }],

  mock: [
    async ({ baseURL, mockOptions, _rebillyContexts }, use, testInfo) => {
      const mock = mockForPage(originOf(baseURL), mockOptions)
      await mock.ready
      const attached: Promise<Detach>[] = []
      const attach = (context: BrowserContext) => {
        const attaching = attachMock(context, mock)
        attached.push(attaching)
        return attaching
      }
      await _rebillyContexts.during(attach, () => use(mock))
      const failures = await failuresOf(attached)
      if (failures.length > 0 || hasFailed(testInfo)) await attachJournal(testInfo, mock)
      if (failures.length > 0) throw failures[0]
    },
    { auto: true, box: true },
  ],
})

/** Playwright's `expect`, with the matchers of `rebilly-mock/matchers`. */
export const expect = playwrightExpect.extend(matchers)

const originOf = (baseURL: string | undefined) => URL.parse(baseURL ?? '')?.origin

async function failuresOf(attached: readonly Promise<Detach>[]): Promise<unknown[]> {
  const ends = await Promise.allSettled(attached.map(async (attaching) => (await attaching)()))
  return ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
}

const hasFailed = ({ status, expectedStatus }: TestInfo) => status !== expectedStatus

const attachJournal = (testInfo: TestInfo, { journal }: Mock) =>
  testInfo.attach('rebilly-mock journal', {
    body: JSON.stringify(journal, null, 2),
    contentType: 'application/json',
  })
