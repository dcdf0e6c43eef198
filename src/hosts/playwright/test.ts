import { writeFile } from 'node:fs/promises'
import {
  type BrowserContext,
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestInfo,
  type TestType,
} from '@playwright/test'
import type { DeclaredResource } from '#engine/declared/define-resource'
import { mockForPage } from '#mock/create-mock'
import type { DefinedMock, Mock } from '#mock/mock'
import type { DefinedOptions, MockOptions } from '#mock/options/mock-options'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import { attachMock, type Detach } from './attach-mock.ts'
import { journalPage } from './journal-page.ts'
import { NewContexts } from './new-contexts.ts'
import { PageClock } from './page-clock.ts'
import { serveWorld } from './serve-world.ts'
import { shareWorld } from './share-world.ts'

export interface MockFixtures<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = typeof defaultVersion,
  Made extends Mock<Own, Version> = Mock<Own, Version>,
> {
  /** The test's own mock; it answers every page of the test, whether the test names it or not. */
  mock: Made
  /**
   * What `mock` is made with. A `baseUrl` such as `/api` is below Playwright's `baseURL`.
   *
   * @example
   * test.use({ mockOptions: { customers: 25 } })
   */
  mockOptions: MockOptions<Own>
  /**
   * Whose moves the mock's clock follows: with `'page'` also those of `page.clock` (install, fastForward, runFor,
   * pauseAt, resume, setFixedTime, setSystemTime), or of the first context whose clock is used.
   *
   * @default 'mock'
   * @example
   * test.use({ clock: 'page' })
   */
  clock: 'mock' | 'page'
  /**
   * Whether the app's server answers pages from the test's world too: what it asks the API while it renders one for the
   * test, the test's mock answers. It runs on this machine, with `startNode(mock, { worlds: true })`.
   *
   * @default false
   * @example
   * test.use({ ssr: true })
   */
  ssr: boolean
}

/** What `createTest` gives besides; `mockOptions` lie over it. */
interface Given {
  _rebillyOptions: MockOptions
}

type MockTest<Fixtures> = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & Fixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>

interface WorkerFixtures {
  _rebillyContexts: NewContexts
}

const mocked = base.extend<MockFixtures & Given, WorkerFixtures>({
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

  // One that Playwright keeps for the next test (`reuseContext`), or a fixture beside these has made, is not new.
  context: async ({ context, _rebillyContexts }, use) => {
    await _rebillyContexts.prepare(context)
    await use(context)
  },

  _rebillyOptions: [{}, { box: true }],

  mockOptions: [{}, { option: true }],

  clock: ['mock', { option: true }],

  ssr: [false, { option: true }],

  mock: [
    async (
      { baseURL, _rebillyOptions, mockOptions, clock, ssr, _rebillyContexts },
      use,
      testInfo,
    ) => {
      const options = { ..._rebillyOptions, ...mockOptions }
      const pageClock = clock === 'page' ? new PageClock() : undefined
      const mock = mockForPage(
        originOf(baseURL),
        pageClock?.optionsOver(options) ?? options,
      ) as Mock
      await mock.ready
      const world = ssr ? await serveWorld(mock, testInfo, originOf(baseURL)) : undefined
      const attached: Promise<Detach>[] = []
      const attach = async (context: BrowserContext) => {
        pageClock?.follow(context, mock)
        const sharing = world && shareWorld(context, world)
        if (sharing) attached.push(sharing)
        await sharing
        const attaching = attachMock(context, mock)
        attached.push(attaching)
        await attaching
      }
      await _rebillyContexts.during(attach, () => use(mock))
      const failures = await failuresOf(attached)
      await world?.stop()
      if (failures.length > 0 || hasFailed(testInfo)) await attachJournal(testInfo, mock)
      if (failures.length > 0) throw failures[0]
    },
    { auto: true, box: true },
  ],
})

/**
 * Playwright's `test`, with a mock that has a world of its own in each test.
 *
 * @example
 * test('saves', async ({ page, mock }) => {
 *   await page.goto('/')
 *   expect(mock).toHaveUpserted('cus_1')
 * })
 */
export const test: MockTest<MockFixtures> = mocked

/**
 * Makes a `test` whose mocks have these options; what `mockOptions` says goes before them. Its `mock` is typed by the
 * resources among them, and by the contract.
 *
 * @example
 * const test = createTest({ resources: [websites] })
 * test('lists', async ({ page, mock }) => {
 *   mock.when('GetWebsiteCollection').empty()
 * })
 */
export const createTest: CreateTest = (options: object) =>
  mocked.extend({ _rebillyOptions: options as MockOptions }) as never

interface CreateTest {
  <
    const Own extends readonly DeclaredResource[] = readonly [],
    const Version extends ContractVersion = typeof defaultVersion,
  >(
    options: DefinedOptions<Own, Version>,
  ): MockTest<MockFixtures<Own, Version, DefinedMock<Own, Version>>>
  <
    const Own extends readonly DeclaredResource[] = readonly [],
    const Version extends ContractVersion = typeof defaultVersion,
  >(
    options: MockOptions<Own, Version>,
  ): MockTest<MockFixtures<Own, Version>>
}

const originOf = (baseURL: string | undefined) => URL.parse(baseURL ?? '')?.origin

async function failuresOf(attached: readonly Promise<Detach>[]): Promise<unknown[]> {
  const ends = await Promise.allSettled(attached.map(async (attaching) => (await attaching)()))
  return ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
}

const hasFailed = ({ status, expectedStatus }: TestInfo) => status !== expectedStatus

async function attachJournal(testInfo: TestInfo, { journal }: Mock): Promise<void> {
  const body = JSON.stringify(journal, null, 2)
  await testInfo.attach('rebilly-mock journal', { body, contentType: 'application/json' })
  // In a file: of a text at hand a reporter shows the first lines in the terminal.
  const path = testInfo.outputPath('rebilly-mock-timeline.html')
  await writeFile(path, journalPage(journal.entries))
  await testInfo.attach('rebilly-mock timeline', { path, contentType: 'text/html' })
}
