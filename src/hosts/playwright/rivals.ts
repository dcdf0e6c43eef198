import type { BrowserContext, Route } from '@playwright/test'
import type { Interceptions } from '../interception/interception.ts'

/** How scripts of mocking service workers are called; MSW's is `mockServiceWorker.js`. */
export const workerScript = /\/[^/?#]*(?:mock|msw)[^/?#]*\.js(?:[?#]|$)/

/** Whether a mocking worker's script is asked for by the worker itself, which alone can be changed. */
export const isWorkerScript = (route: Route): boolean =>
  route.request().serviceWorker() !== null && workerScript.test(route.request().url())

/** Gives a worker its script, but leaves what the mock answers to the network, where Playwright sees it. */
export async function tameWorker(route: Route, claimed: RegExp): Promise<void> {
  const response = await route.fetch()
  const text = await response.text()
  const body = response.ok() ? `(${passClaimed})(self, ${claimed});\n${text}` : text
  await route.fulfill({ response, body })
}

/** Runs in the worker: its listeners do not hear of what the mock answers. */
function passClaimed(worker: EventTarget, claimed: RegExp): void {
  const { addEventListener } = worker
  worker.addEventListener = (type: string, listener: (event: Event) => void, ...rest: []) => {
    const hears = (event: Event & { request?: Request }) => {
      if (!claimed.test(event.request?.url ?? '')) listener.call(worker, event)
    }
    addEventListener.call(worker, type, type === 'fetch' ? hears : listener, ...rest)
  }
}

/** What a page adds to the URL of a script that it refused, to tell of it. */
const refusal = 'rebilly-mock-refused'

/**
 * Lets mocks that an app starts in its pages answer nothing, so that the test's does. A worker whose script
 * Playwright cannot change is refused. Returns what ends that for later pages.
 */
export function silenceRivals(context: BrowserContext): Promise<{ dispose?(): Promise<void> }> {
  const name = context.browser()?.browserType().name()
  const isTamed = name === 'chromium' && !process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK
  const refused = isTamed ? undefined : { script: workerScript.source, message, mark: refusal }
  return context.addInitScript(inPage, refused)
}

/** Throws when a page tells that a worker was refused. */
export function checkRefusal(url: string): void {
  if (url.endsWith(`?${refusal}`)) throw new Error(message)
}

const message =
  'Failed to start the mocking service worker of the app: it would answer before the mock of the test, and ' +
  'this browser lets nobody change that. Do not start it in tests, for example unless `navigator.webdriver`.'

/** Runs in the page, before its own scripts, so it can use nothing of this module. */
function inPage(refused: { script: string; message: string; mark: string } | undefined): void {
  // The list of the app's own mocks (of `rebilly-mock/browser`), which stays empty.
  const mocks = Object.assign([], { unshift: () => 0 })
  const none: Interceptions = { mocks, running: new Map(), ending: new Map(), watchers: new Set() }
  Object.assign(globalThis, { [Symbol.for('rebilly-mock.interceptions')]: none })

  const workers = globalThis.ServiceWorkerContainer?.prototype
  if (!refused || !workers) return
  const { register } = workers
  workers.register = function (url, options) {
    const script = new URL(url, document.baseURI)
    if (!new RegExp(refused.script).test(script.href)) return register.call(this, url, options)
    const told = fetch(`${script.origin}${script.pathname}?${refused.mark}`)
    return told.finally(() => Promise.reject(new Error(refused.message))) as Promise<never>
  }
}
