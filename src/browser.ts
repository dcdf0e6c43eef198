import { startInPage } from './browser/in-page.ts'
import { startServiceWorker } from './browser/service-worker.ts'
import type { Mock } from './create-mock.ts'
import { joinInterception, type Running, requireMock } from './interception.ts'

export type { Running }

export interface BrowserOptions {
  /**
   * How requests are caught: by MSW's service worker, which shows them in the browser's network panel,
   * or in the page, which needs no worker script and is faster.
   * @default 'service-worker'
   */
  transport?: 'service-worker' | 'in-page'
  /**
   * Where the worker script is served; `msw/vite` serves it, or `npx msw init` copies it.
   * @default '/mockServiceWorker.js'
   */
  workerUrl?: string | URL
  /**
   * Whether MSW's lines on the console stay away.
   * @default true
   */
  quiet?: boolean
}

/**
 * Answers the page's own requests from the mock; resolves when the first one can be sent, and throws
 * when the start data is invalid or the worker cannot start. Of several mocks that are started, the
 * newest answers what they all claim.
 *
 * @example
 * const mock = createMock({ customers: 25 })
 * await startBrowser(mock)
 */
export async function startBrowser(mock: Mock, options: BrowserOptions = {}): Promise<Running> {
  requireMock(mock)
  const {
    transport = 'service-worker',
    workerUrl = '/mockServiceWorker.js',
    quiet = true,
  } = options
  if (transport === 'in-page') {
    return joinInterception(transport, mock, (mocks) => startInPage(mocks, quiet))
  }
  if (transport === 'service-worker') {
    return joinInterception(transport, mock, (mocks) => startServiceWorker(mocks, workerUrl, quiet))
  }
  throw new TypeError(
    `Failed to start the mock: transport is ${JSON.stringify(transport)}. Use "service-worker" or "in-page".`,
  )
}
