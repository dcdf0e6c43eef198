import { syncBuiltinESMExports } from 'node:module'
import { setupServer } from 'msw/node'
import { createHandlers } from '#handlers/request-handlers'
import { type Joining, joinInterception, type Running } from '../interception.ts'

/** Lets a mock, or what answers for several, answer the requests of the process. */
export function joinNode(mock: Joining): Promise<Running> {
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
