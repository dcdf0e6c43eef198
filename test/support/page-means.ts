import type { Page } from '@playwright/test'

declare global {
  /** The mock in the page. */
  var rebillyMock: {
    journal: { waitFor(operation: string): Promise<{ response: { status: number } }> }
  }
}

/** The ways of `test/escape/means` by which a page asks, and how each is answered. */
export const means: [means: string, answered: number | string][] = [
  ['fetch', 200],
  ['captured fetch', 200],
  ['XHR', 200],
  ['axios by XHR', 200],
  ['axios by fetch', 200],
  ['client', 200],
  // A beacon has no credentials.
  ['beacon', 401],
  ['synchronous XHR', 'refused'],
  ['frame of about:blank', 200],
  ['XHR of a frame', 200],
  ['frame found by its number', 200],
  ['frame of srcdoc', 200],
  ['frame in a frame', 200],
  ['module worker', 200],
  ['classic worker', 200],
  ['worker of a worker', 200],
  ['shared worker', 200],
  ['worker of a blob', 200],
  ['worker of data:', 200],
  ['worker of a blob in a frame', 200],
  ['opened window', 200],
]

/** Asks in a page by one of them; how a beacon is answered, the mock's journal knows. */
export const ask = (page: Page, by: string): Promise<number | string> =>
  page.evaluate(async (way) => {
    const answer = await (globalThis.means[way]?.() ?? 'unknown')
    if (answer !== 'sent') return answer
    const { response } = await rebillyMock.journal.waitFor('PostCustomer')
    return response.status
  }, by)
