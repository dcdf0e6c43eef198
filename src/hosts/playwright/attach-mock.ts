import type { BrowserContext, Route } from '@playwright/test'
import { coded } from '#engine/problem/mock-error'
import { requireMock, type Startable } from '../interception/interception.ts'
import { answer } from './answer.ts'
import { Guard } from './guard.ts'
import { refuseFetching } from './refuse-fetching.ts'
import { checkRefusal, isWorkerScript, silenceRivals, tameWorker, workerScript } from './rivals.ts'
import { refuseSharedWorkers } from './unseen-workers.ts'
import { urlPattern } from './url-pattern.ts'

/** Ends it: what still hangs fails, and later requests go their own way. Rejects with what went wrong. */
export type Detach = () => Promise<void>

/**
 * Answers what the pages of a context ask the API from the mock, until the returned function is called;
 * throws when the start data is invalid. It goes before any mock that the app itself starts.
 *
 * @example
 * const detach = await attachMock(await browser.newContext(), mock)
 */
export async function attachMock(context: BrowserContext, mock: Startable): Promise<Detach> {
  requireMock(mock)
  await mock.ready
  const ending = new AbortController()
  const failures: unknown[] = []
  context.once('close', () => ending.abort())
  refuseFetching(context, mock, ending.signal)

  const listener = async (route: Route) => {
    try {
      checkRefusal(route.request().url())
      if (isWorkerScript(route)) await tameWorker(route, claimed)
      else await answer(route, mock, { signal: ending.signal, isGuarded })
    } catch (error) {
      // A page that is closed meanwhile wants no answer.
      if (ending.signal.aborted || isClosed(error)) return
      failures.push(error)
      await route.abort('failed').catch(() => {})
    }
  }
  const claimed = urlPattern(mock.baseUrls)
  const pattern = new RegExp(`${claimed.source}|${workerScript.source}`)
  const guarded = { context, mock, signal: ending.signal, onFailure: failures.push.bind(failures) }
  // A page that is there already asks past the guard until it is loaded again.
  const isNew = context.pages().length === 0
  const guard = await Guard.of(context)
  const isGuarded = guard !== undefined && isNew
  const [silence, refusal] = await Promise.all([
    silenceRivals(context),
    guard ? undefined : refuseSharedWorkers(context),
    context.route(pattern, listener),
    guard?.add(guarded),
  ])

  let detached: Promise<void> | undefined
  const detach = async () => {
    const wasClosed = ending.signal.aborted
    ending.abort()
    if (!wasClosed) {
      const unrouted = context.unroute(pattern, listener)
      await Promise.all([silence.dispose?.(), refusal?.dispose?.(), unrouted, guard?.end(guarded)])
    }
    const [failure] = failures
    if (failure === undefined) return
    throw coded(
      'REBILLY_MOCK_REFUSED',
      new Error(
        `Failed to answer a request from the mock: ${failure instanceof Error ? failure.message : failure}`,
        { cause: failure },
      ),
    )
  }
  return () => {
    detached ??= detach()
    return detached
  }
}

const isClosed = (error: unknown) =>
  error instanceof Error && /has been closed|Test ended/.test(error.message)
