import { onTestFinished } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import type { Mock, MockOptions } from '../../src/index.ts'
import { createMock } from './create-mock.ts'

/** A mock that answers the page's requests until the test ends. */
export async function startedMock(
  transport: 'service-worker' | 'in-page',
  options: MockOptions = {},
): Promise<Mock> {
  const mock = createMock(options)
  const { stop } = await startBrowser(mock, { transport })
  onTestFinished(stop)
  return mock
}
