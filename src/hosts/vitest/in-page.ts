import { coded } from '#engine/problem/mock-error'
import type { Mock } from '#mock/mock'
import { startInPage } from '../browser/in-page.ts'
import { joinInterception, type Running } from '../interception/interception.ts'
import { RunningTests } from './running-tests.ts'

const tests = new RunningTests()

/** Is in force to the end of the page: what a finished test has left behind asks at any time. */
export const guard = (): Promise<Running> =>
  joinInterception('in-page', tests, async (mocks) => startInPage(mocks))

/** Lets a mock answer the page's requests; throws while another test's mock does, as a page has one `fetch`. */
export async function startForTest(mock: Mock): Promise<Running> {
  if (!tests.isIdle) {
    throw coded(
      'REBILLY_MOCK_PLATFORM',
      new Error(
        'Failed to start the mock of this test: another test of the same page runs at the same time, and a browser cannot ' +
          "tell whose a request is. Run it without `concurrent`, or use `mock.fetch` with Vitest's own `test` and `createMock()`.",
      ),
    )
  }
  tests.begin(mock)
  const stop = async () => tests.end(mock)
  await mock.ready.catch(async (error) => {
    await stop()
    throw error
  })
  return { stop }
}
