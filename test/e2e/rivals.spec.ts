import { test as base, mergeTests } from '@playwright/test'
import { expect, test as mocked } from 'rebilly-mock/playwright'
import { type ServedPage, servePage } from '../support/served-page.ts'

const served = base.extend<{ baseURL: string }, { app: ServedPage }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      const app = await servePage({ root: new URL('rivals', import.meta.url).pathname })
      await use(app)
      await app.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ app }, use) => use(app.url),
})
const test = mergeTests(served, mocked)

test.use({ mockOptions: { customers: [{ id: 'of-the-test' }] } })

for (const how of ['msw', 'service-worker', 'in-page']) {
  test(`the test’s mock goes before one that the app starts: ${how}`, async ({ page, mock }) => {
    for (const visit of [1, 2]) {
      await page.goto(`/?mock=${how}`)
      await expect(page.getByText('of-the-test')).toBeVisible()
      expect(mock).toHaveReceived('GetCustomerCollection', { times: visit })
    }
  })
}

test('the app’s own worker goes on answering what the test’s mock does not', async ({ page }) => {
  await page.goto('/?mock=msw')
  await expect(page.getByText('of-the-test')).toBeVisible()
  const answered = await page.evaluate(async () => (await fetch('https://other.test/')).text())
  expect(answered).toBe('of the app')
})
