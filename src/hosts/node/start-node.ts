import { coded } from '#engine/problem/mock-error'
import { checkAgainst, flag } from '#mock/options/check-against'
import { type Running, requireMock, type Startable } from '../interception/interception.ts'
import { joinNode } from './join.ts'
import { startCarrying } from './start-carrying.ts'
import { worldsBeside } from './worlds/worlds-beside.ts'

export { readWorld } from './read-world.ts'
export type { Running }

export interface NodeOptions {
  /**
   * Whether what a server of the process asks, while it handles a request with the header `X-Rebilly-Mock-World`, is
   * answered from the world of that name. Each begins as the mock did, and has nothing to do with any other.
   * @default false
   */
  worlds?: boolean
}

/**
 * Answers the requests of a Node process (fetch, http, http2, undici) from the mock, until `stop`; throws
 * when the start data is invalid, an option cannot be or Node is older than 22.12. Of several mocks that are started,
 * the newest answers what they all claim. If you have a `setupServer` of your own, give it `mock.handlers` instead.
 *
 * @example
 * const { stop } = await startNode(createMock())
 */
export async function startNode(mock: Startable, options: NodeOptions = {}): Promise<Running> {
  requireMock(mock)
  checkAgainst({ worlds: flag }, options, 'Failed to start the mock')
  // msw 3 fails on an older Node only when the first request comes, and does not say why.
  if (!('withResolvers' in Promise)) {
    throw coded(
      'REBILLY_MOCK_PLATFORM',
      new Error(
        `Failed to start the mock: this is Node ${process.versions.node}, and msw 3 needs 22.12 or newer. Update Node.`,
      ),
    )
  }
  return options.worlds ? startCarrying(mock, worldsBeside(mock)) : joinNode(mock)
}
