import { coded } from '#engine/problem/mock-error'
import type { AnyMock } from '#mock/mock'

/** What a transport asks: the mocks that run on it, the newest first. */
export type Answering = Pick<AnyMock, 'claims' | 'fetch' | 'baseUrls'>

/** A mock of this process, or one that is served elsewhere. */
export type Startable = Answering & Pick<AnyMock, 'ready'>

/** What can be let in: a mock, or something that answers for several. */
export type Joining = Answering & Partial<Pick<AnyMock, 'ready'>>

export interface Running {
  /** Ends the interception for this start; the mock keeps its data. A second call does nothing. */
  stop(): Promise<void>
}

interface Interception {
  /** How many starts it serves. */
  starts: number
  /** Starting, or started: how to end it. */
  end: Promise<() => void | Promise<void>>
}

/**
 * Lets a mock answer on a transport. A page or process has one interception of each transport, because
 * it has one `fetch`; further starts join it. Of two mocks that claim a URL the newest answers, on
 * whatever transport either was started, until it is stopped: so a module that a hot update runs again
 * brings its new mock along.
 */
export async function joinInterception(
  transport: string,
  mock: Joining,
  start: (mocks: Answering) => Promise<() => void | Promise<void>>,
): Promise<Running> {
  // What is ready is in force when this returns, and not some ticks later.
  if (mock.ready) await mock.ready
  const { mocks, running, ending, watchers } = interceptions()
  const tell = () => {
    for (const watch of watchers) watch()
  }
  if (ending.has(transport)) await ending.get(transport)

  const interception = running.get(transport) ?? { starts: 0, end: start(newestOf(mocks)) }
  running.set(transport, interception)
  interception.starts += 1
  mocks.unshift(mock)
  tell()

  const leave = async () => {
    mocks.splice(mocks.indexOf(mock), 1)
    tell()
    interception.starts -= 1
    if (interception.starts > 0) return
    running.delete(transport)
    const ended = interception.end.then((end) => end())
    ending.set(
      transport,
      ended.catch(() => {}),
    )
    await ended
  }
  await interception.end.catch(async (error) => {
    await leave().catch(() => {})
    throw error
  })
  let left: Promise<void> | undefined
  return {
    stop() {
      left ??= leave()
      return left
    },
  }
}

/** Calls back when a mock was started or stopped; returns what ends that. */
export function onChange(watch: () => void): () => void {
  const { watchers } = interceptions()
  watchers.add(watch)
  return () => watchers.delete(watch)
}

function newestOf(mocks: readonly Joining[]): Answering {
  return {
    claims: (url) => mocks.some((mock) => mock.claims(url)),
    get baseUrls() {
      return mocks.flatMap(({ baseUrls }) => baseUrls)
    },
    async fetch(request) {
      return mocks.find((mock) => mock.claims(request.url))?.fetch(request)
    },
  }
}

/** The mock that answers for a URL, if one does. */
export const answererOf = (url: URL): Joining | undefined =>
  interceptions().mocks.find((mock) => mock.claims(url))

export interface Interceptions {
  /** Every mock that was started and not stopped, the newest first. */
  mocks: Joining[]
  running: Map<string, Interception>
  ending: Map<string, Promise<void>>
  /** Who wants to know when a mock was started or stopped. */
  watchers: Set<() => void>
}

/** Kept on the global object, where `fetch` is: a second copy of this module must find it too. */
function interceptions(): Interceptions {
  const key = Symbol.for('rebilly-mock.interceptions')
  const place = globalThis as { [key]?: Interceptions }
  place[key] ??= { mocks: [], running: new Map(), ending: new Map(), watchers: new Set() }
  return place[key]
}

/** Says what is missing when something else is given for a mock. */
export function requireMock(mock: Startable): void {
  if (typeof mock?.fetch === 'function' && typeof mock.claims === 'function') return
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      'Failed to start the mock: what was given is none. Pass what `createMock()` returns. What `connectMock()` returns is to be awaited.',
    ),
  )
}
