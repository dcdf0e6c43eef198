/**
 * What `rebilly-mock/browser` is for a server's bundle and in Node: the same without MSW's service worker, which
 * has no build for them. Node may have a page of a kind (jsdom, happy-dom), where `in-page` works.
 */

import { coded } from '#engine/problem/mock-error'
import type { Running, Startable } from '../interception/interception.ts'
import { type BrowserOptions, inPage, startOn } from './start.ts'

export type { BrowserOptions, Running }

export async function startBrowser(
  mock: Startable,
  options: BrowserOptions = {},
): Promise<Running> {
  if (!('document' in globalThis)) {
    throw coded(
      'REBILLY_MOCK_PLATFORM',
      new Error(
        'Failed to start the mock: `rebilly-mock/browser` is for pages, and this is a server. Start it where ' +
          "`typeof window !== 'undefined'`, and use `startNode` of `rebilly-mock/node` here.",
      ),
    )
  }
  return startOn({ 'in-page': inPage, 'service-worker': refuse }, mock, options)
}

const refuse = (): Promise<never> =>
  Promise.reject(
    coded(
      'REBILLY_MOCK_PLATFORM',
      new Error(
        'Failed to start the mock: this is Node, which has no service workers. Use `transport: "in-page"`.',
      ),
    ),
  )
