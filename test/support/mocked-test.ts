import { test as base, mergeTests, type Page } from '@playwright/test'
import { test as mocked } from 'rebilly-mock/playwright'
import { type BlankApp, startBlankApp } from './blank-app.ts'

/** What an app's own fixtures would be, beside the mock's. */
export const apps = base.extend<{ baseURL: string; app: BlankApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  app: async ({}, use) => {
    const app = await startBlankApp()
    await use(app)
    app.close()
  },
  baseURL: async ({ app }, use) => use(app.url),
})

/** The kit's `test`, with an app that has no content. */
export const test = mergeTests(apps, mocked)

/** Sends a PUT from a page; the status is 0 when the page sees a network error. */
export const put = (page: Page, url: string, body: object = {}) =>
  page.evaluate(
    async ([to, text]) => {
      const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
      const sent = fetch(to, { method: 'PUT', headers, body: text })
      return sent.then(
        ({ status, headers }) => ({ status, location: headers.get('location') }),
        () => ({ status: 0, location: null }),
      )
    },
    [url, JSON.stringify(body)] as const,
  )
