import { type Running, startBrowser } from '../browser.ts'
import type { Mock } from '../mock.ts'

let running: Promise<Running | undefined> = Promise.resolve(undefined)

/**
 * Lets the page's requests be answered by a mock, or by none. The one before stays until then: what a
 * story sends while it ends must not reach the real host.
 */
export async function answerBy(mock: Mock | undefined): Promise<void> {
  const before = running
  const taking = before.then(async (last) => {
    const next = mock && (await startBrowser(mock, { transport: 'in-page' }))
    await last?.stop()
    return next
  })
  running = taking.catch(() => before)
  await taking
}
