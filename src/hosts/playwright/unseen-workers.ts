import type { BrowserContext } from '@playwright/test'

/** Refuses shared workers in browsers that show nobody what these ask. Returns what ends that for later pages. */
export const refuseSharedWorkers = (
  context: BrowserContext,
): Promise<{ dispose?(): Promise<void> }> => context.addInitScript(inPage, message)

const message =
  'Failed to start a shared worker: this browser does not show Playwright what it asks, so that a call to the API ' +
  'would reach the real host. Test it in Chromium, or use a `Worker` if `navigator.webdriver`.'

/** Runs in the page, before its own scripts. */
function inPage(reason: string): void {
  if (!('SharedWorker' in globalThis)) return
  globalThis.SharedWorker = class extends EventTarget {
    constructor() {
      super()
      throw new Error(reason)
    }
  } as never
}
