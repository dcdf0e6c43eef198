import { AsyncLocalStorage } from 'node:async_hooks'
import type { Running } from '../interception.ts'
import type { Mock } from '../mock.ts'
import { startNode } from '../node.ts'

/** The mock of the test that runs, wherever its code has come to. */
const current = new AsyncLocalStorage<Mock>()

/** The mocks of the tests that run at once. */
const running = new Set<Mock>()

/** Runs a test, so that what it sends is known to be its own. */
export const runWith = <Result>(mock: Mock, test: () => Result): Result => current.run(mock, test)

/** Lets a mock answer what its own test sends, and of what no test is known to have sent what it can. */
export async function startForTest(mock: Mock): Promise<Running> {
  const { stop } = await startNode({
    ...mock,
    claims: (url) => (current.getStore() ?? mock) === mock && mock.claims(url),
    fetch: async (request) =>
      current.getStore() || running.size < 2 ? mock.fetch(request) : nobodys(request),
  })
  running.add(mock)
  return {
    stop() {
      running.delete(mock)
      return stop()
    },
  }
}

/** To guess a world would make tests depend on each other. */
const nobodys = ({ method, url }: Request): Response =>
  Response.json(
    {
      title: 'Whose request is this?',
      status: 500,
      detail:
        `Failed to answer ${method} ${url}: several tests run at once, and this came from code that none of ` +
        'them has started, such as a timer of the module. Send it from a test, or use `mock.fetch`.',
    },
    { status: 500 },
  )
