import { setupServer } from 'msw/node'
import type { Mock } from './create-mock.ts'

/**
 * Answers the requests of a Node process (fetch, http, axios) from the mock, until `stop`.
 *
 * @example
 * const { stop } = await startNode(createMock())
 */
export async function startNode(mock: Mock): Promise<{ stop: () => Promise<void> }> {
  await mock.ready
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledFrame: 'bypass' })
  return { stop: async () => server.close() }
}
