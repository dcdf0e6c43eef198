import { syncBuiltinESMExports } from 'node:module'
import { setupServer } from 'msw/node'
import { createHandlers } from '#handlers/request-handlers'
import { joinInterception, type Running, requireMock } from './interception.ts'
import type { Mock } from './mock.ts'

export { readWorld } from './node/read-world.ts'
export type { Running }

/**
 * Answers the requests of a Node process (fetch, http, axios) from the mock, until `stop`; throws when
 * the start data is invalid or Node is older than 22.12. Of several mocks that are started, the newest
 * answers what they all claim. If you have a `setupServer` of your own, give it `mock.handlers` instead.
 *
 * @example
 * const { stop } = await startNode(createMock())
 */
export async function startNode(mock: Mock): Promise<Running> {
  requireMock(mock)
  // msw 3 fails on an older Node only when the first request comes, and does not say why.
  if (!('withResolvers' in Promise)) {
    throw new Error(
      `Failed to start the mock: this is Node ${process.versions.node}, and msw 3 needs 22.12 or newer. Update Node.`,
    )
  }
  return joinInterception('node', mock, async (mocks) => {
    const server = setupServer(...createHandlers(mocks.claims, mocks.fetch))
    server.listen({ onUnhandledFrame: 'bypass' })
    // msw changes the members of `node:http`; who imported `get` or `request` by name has to be told.
    syncBuiltinESMExports()
    return () => {
      server.close()
      syncBuiltinESMExports()
    }
  })
}
