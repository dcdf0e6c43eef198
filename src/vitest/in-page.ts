import { startBrowser } from '../browser.ts'
import type { Running } from '../interception.ts'
import type { Mock } from '../mock.ts'

let runs = false

/** Lets a mock answer the page's requests; throws while another test's mock does, as a page has one `fetch`. */
export async function startForTest(mock: Mock): Promise<Running> {
  if (runs) {
    throw new Error(
      'Failed to start the mock of this test: another test of the same page runs at the same time, and a browser cannot ' +
        "tell whose a request is. Run it without `concurrent`, or use `mock.fetch` with Vitest's own `test` and `createMock()`.",
    )
  }
  runs = true
  const end = () => {
    runs = false
  }
  const { stop } = await startBrowser(mock, { transport: 'in-page' }).catch((error) => {
    end()
    throw error
  })
  return { stop: () => stop().finally(end) }
}
