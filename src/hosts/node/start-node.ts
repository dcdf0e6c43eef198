import { coded } from '#engine/problem/mock-error'
import { type Running, requireMock, type Startable } from '../interception/interception.ts'
import { joinNode } from './join.ts'

export { readWorld } from './read-world.ts'
export type { Running }

/**
 * Answers the requests of a Node process (fetch, http, http2, undici) from the mock, until `stop`; throws
 * when the start data is invalid or Node is older than 22.12. Of several mocks that are started, the newest
 * answers what they all claim. If you have a `setupServer` of your own, give it `mock.handlers` instead.
 *
 * @example
 * const { stop } = await startNode(createMock())
 */
export async function startNode(mock: Startable): Promise<Running> {
  requireMock(mock)
  // msw 3 fails on an older Node only when the first request comes, and does not say why.
  if (!('withResolvers' in Promise)) {
    throw coded(
      'REBILLY_MOCK_PLATFORM',
      new Error(
        `Failed to start the mock: this is Node ${process.versions.node}, and msw 3 needs 22.12 or newer. Update Node.`,
      ),
    )
  }
  return joinNode(mock)
}
