import { checkAgainst, flag } from '#mock/options/check-against'
import { type Running, requireMock, type Startable } from '../interception/interception.ts'
import { joinNode } from './join.ts'
import { requireNode } from './require-node.ts'
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
  requireNode()
  return options.worlds ? startCarrying(mock, worldsBeside(mock)) : joinNode(mock)
}
