import type { Browser, BrowserContext, CDPSession } from '@playwright/test'
import type { ContextMock } from './answer.ts'
import { type End, endBy, goesOn, isForApi, isRefused, type Paused } from './paused.ts'
import { TargetContexts } from './target-contexts.ts'
import { urlGlobs } from './url-pattern.ts'

/** A context, and what answers it. */
export interface Guarded {
  readonly context: BrowserContext
  readonly mock: ContextMock
  /** Aborted when the context is closed. */
  readonly signal: AbortSignal
  readonly onFailure: (error: unknown) => void
}

/**
 * Catches in Chromium what no route of a context sees: what shared workers ask, and what a page sends while
 * it is left or closed. It is the browser's, because these requests are of no page, and stands behind the
 * routes, so that a handler of the test's own comes first.
 */
export class Guard {
  /** The newest first. */
  #guarded: readonly Guarded[] = []
  #patterns: readonly string[] = []
  readonly #browser: Browser
  readonly #session: CDPSession
  readonly #contexts: TargetContexts

  /** The one of a context's browser; `undefined` where the browser has no such thing. */
  static of(context: BrowserContext): Promise<Guard | undefined> {
    const browser = context.browser()
    if (browser?.browserType().name() !== 'chromium') return Promise.resolve(undefined)
    const guard =
      guards.get(browser) ??
      browser.newBrowserCDPSession().then((session) => new Guard(browser, session))
    guards.set(browser, guard)
    return guard
  }

  private constructor(browser: Browser, session: CDPSession) {
    this.#browser = browser
    this.#session = session
    this.#contexts = new TargetContexts(session)
    session.on('Fetch.requestPaused', (paused) => void this.#end(paused))
  }

  /** Guards a context until it is ended: what one that is closed meanwhile still sends is refused. */
  async add(added: Guarded): Promise<void> {
    const isNeeded = ({ mock, signal }: Guarded) =>
      !signal.aborted || !isCovered(urlGlobs(mock.baseUrls), urlGlobs(added.mock.baseUrls))
    await this.#guard([added, ...this.#guarded.filter(isNeeded)])
  }

  /** Lets a context's requests go their own way again. */
  async end(ended: Guarded): Promise<void> {
    await this.#guard(this.#guarded.filter((each) => each !== ended))
  }

  async #guard(guarded: readonly Guarded[]): Promise<void> {
    this.#guarded = guarded
    const patterns = [...new Set(guarded.flatMap(({ mock }) => urlGlobs(mock.baseUrls)))]
    if (isCovered(patterns, this.#patterns) && isCovered(this.#patterns, patterns)) return
    this.#patterns = patterns
    // Without a pattern it would pause all there is.
    if (patterns.length === 0) await this.#session.send('Fetch.disable')
    else {
      const each = patterns.map((urlPattern) => ({ urlPattern }))
      await this.#session.send('Fetch.enable', { patterns: each })
    }
  }

  async #end(paused: Paused): Promise<void> {
    const [method, params] = await this.#endOf(paused)
    const all = { requestId: paused.requestId, ...params }
    // Whoever asked may be gone by now.
    await this.#session.send(method as 'Fetch.continueRequest', all).catch(() => {})
  }

  async #endOf(paused: Paused): Promise<End> {
    const guarded = await this.#senderOf(paused)
    if (!guarded) return goesOn
    const { mock, signal, onFailure } = guarded
    if (signal.aborted) return isRefused
    try {
      return await endBy(paused, mock, signal)
    } catch (error) {
      if (!signal.aborted) onFailure(error)
      return isRefused
    }
  }

  /** Whose a request is; `undefined` when it is of a context that nobody guards, or no API is asked. */
  async #senderOf(paused: Paused): Promise<Guarded | undefined> {
    const { frameId, request } = paused
    const claiming = this.#guarded.filter(
      ({ mock }) => mock.claims(request.url) && isForApi(paused, mock),
    )
    const [newest] = claiming
    if (!newest) return undefined
    const open = claiming.filter(({ signal }) => !signal.aborted)
    const isOnly = this.#browser
      .contexts()
      .every((context) => open.some((each) => each.context === context))
    if (isOnly && open.every(({ mock }) => mock === newest?.mock)) return newest
    const context = await this.#contexts.of(frameId, this.#browser.contexts())
    if (context) return open.find((each) => each.context === context)
    return newest
  }
}

const guards = new WeakMap<Browser, Promise<Guard>>()

const isCovered = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((each) => all.includes(each))
