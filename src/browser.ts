import { checkAgainst, isText, oneOf, type Rule } from './check-options.ts'
import { joinInterception, type Running, requireMock } from './interception.ts'
import type { Mock } from './mock.ts'

export type { Running }

export interface BrowserOptions {
  /**
   * How requests are caught: by MSW's service worker, which shows them in the browser's network panel,
   * or in the page, which needs no worker script and is faster.
   * @default 'service-worker'
   */
  transport?: 'service-worker' | 'in-page'
  /**
   * Where the worker script is served; `msw/vite` serves it, or `npx msw init` copies it. A start that
   * joins a running worker keeps that worker.
   * @default '/mockServiceWorker.js'
   */
  workerUrl?: string | URL
  /**
   * Whether the lines on the console stay away that MSW writes for its service worker.
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
  checkOptions(options)
  const {
    transport = 'service-worker',
    workerUrl = '/mockServiceWorker.js',
    quiet = true,
  } = options
  // A page loads the transport that it uses, not both.
  return joinInterception(transport, mock, async (mocks) => {
    if (transport === 'in-page') {
      const { startInPage } = await import('./browser/in-page.ts')
      return startInPage(mocks)
    }
    const { startServiceWorker } = await import('./browser/service-worker.ts')
    return startServiceWorker(mocks, workerUrl, quiet)
  })
}

const rules: Record<keyof BrowserOptions, Rule> = {
  transport: oneOf('service-worker', 'in-page'),
  workerUrl: [(value) => value instanceof URL || isText(value), 'must be a URL or a path'],
  quiet: [(value) => typeof value === 'boolean', 'must be true or false'],
}

const checkOptions = (options: BrowserOptions) =>
  checkAgainst(rules, options, 'Failed to start the mock')
