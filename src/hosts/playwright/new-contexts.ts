import type { Browser, BrowserContext } from '@playwright/test'

/** Runs before anyone gets to see a context that a browser makes. */
export type Prepare = (context: BrowserContext) => Promise<unknown>

/** The contexts that a worker's browser makes, each made ready for the test that runs just then. */
export class NewContexts {
  #prepare: Prepare | undefined
  #prepared = new WeakSet<BrowserContext>()

  /** Prepares each context that is made while a test runs, and none after it; a worker runs one at a time. */
  async during(prepare: Prepare, run: () => Promise<void>): Promise<void> {
    this.#prepare = prepare
    this.#prepared = new WeakSet()
    try {
      await run()
    } finally {
      this.#prepare = undefined
    }
  }

  /** Prepares a context for the test that runs, if that was not done when it was made. */
  async prepare(context: BrowserContext): Promise<void> {
    if (this.#prepared.has(context)) return
    this.#prepared.add(context)
    await this.#prepare?.(context)
  }

  /** Watches a browser; returns what ends that. */
  watch(browser: Browser): () => void {
    const { newContext } = browser
    // `browser.newPage` goes through it too.
    browser.newContext = async (options) => {
      const context = await newContext.call(browser, options)
      await this.prepare(context)
      return context
    }
    return () => {
      browser.newContext = newContext
    }
  }
}
