import type { Running, Startable } from '../interception/interception.ts'
import { type BrowserOptions, inPage, startOn, type Transport } from './start.ts'

export type { BrowserOptions, Running }

/**
 * Answers the page's own requests from the mock; resolves when the first one can be sent, and throws
 * when the start data is invalid or the worker cannot start. Of several mocks that are started, the
 * newest answers what they all claim. On a server it throws, and says so.
 *
 * @example
 * const mock = createMock({ customers: 25 })
 * await startBrowser(mock)
 */
export function startBrowser(mock: Startable, options: BrowserOptions = {}): Promise<Running> {
  return startOn({ 'in-page': inPage, 'service-worker': serviceWorker }, mock, options)
}

const serviceWorker = async (): Promise<Transport> => {
  const { startServiceWorker } = await import('./service-worker.ts')
  return (mocks, { workerUrl, quiet }) => startServiceWorker(mocks, workerUrl, quiet)
}
