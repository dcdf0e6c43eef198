import { AsyncLocalStorage } from 'node:async_hooks'
import type { Mock } from '#mock/mock'
import type { Joining, Running } from '../interception/interception.ts'
import { asCaller } from '../node/apart.ts'
import { joinNode } from '../node/join.ts'
import { requireNode } from '../node/require-node.ts'
import { RunningTests } from './running-tests.ts'

/** The mock of the test that runs, wherever its code has come to. */
const current = new AsyncLocalStorage<Mock>()

const tests = new RunningTests(() => current.getStore())

/** Whose a request is, its own context says. */
const answering: Joining = {
  get baseUrls() {
    return tests.baseUrls
  },
  claims: (url) => asCaller(() => tests.claims(url)),
  fetch: (request) => asCaller(() => tests.fetch(request)),
}

/**
 * Stays in force when the tests of a file are done, as what they have left behind asks at any time; ends when the
 * next file of the process has a guard of its own, where Vitest gives each file a context but not a process. Throws when
 * Node is older than 22.12.
 */
export async function guard(): Promise<void> {
  requireNode()
  const place = process as { [key]?: Running }
  await place[key]?.stop()
  place[key] = await joinNode(answering)
}

const key = Symbol.for('rebilly-mock.vitest')

/** Runs a test, so that what it sends is known to be its own. */
export const runWith = <Result>(mock: Mock, test: () => Result): Result => current.run(mock, test)

/** Lets a mock answer what its own test sends, and of what no test is known to have sent what it can. */
export async function startForTest(mock: Mock): Promise<Running> {
  // Before anything is awaited, so that it holds for who awaits this: fixtures that Vitest makes next, before `runWith`.
  current.enterWith(mock)
  await mock.ready
  tests.begin(mock)
  return { stop: async () => tests.end(mock) }
}
