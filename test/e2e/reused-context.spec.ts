import { test as base, chromium, mergeTests } from '@playwright/test'
import { expect, test as mocked } from 'rebilly-mock/playwright'
import { launchOptions } from '../setup/browser.mjs'
import { apps, put, test } from '../support/mocked-test.ts'

const ada = 'https://api.rebilly.com/customers/ada'

test.use({ reuseContext: true, video: 'off' })
test.describe.configure({ mode: 'serial' })

for (const turn of ['first', 'next']) {
  test(`a context that is used again has a world for each test: the ${turn}`, async ({
    page,
    mock,
  }) => {
    await page.goto('/')
    expect((await put(page, ada)).status).toBe(201)
    expect(mock).toHaveUpserted('ada')
  })
}

const persistent = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  context: async ({}, use) => {
    const context = await chromium.launchPersistentContext('', launchOptions())
    await use(context)
    await context.close()
  },
})

mergeTests(
  persistent,
  apps,
  mocked,
)('a context of a fixture beside the mock’s is the test’s too', async ({ page, mock, app }) => {
  await page.goto(app.url)
  expect((await put(page, ada)).status).toBe(201)
  expect(mock).toHaveUpserted('ada')
})
