import { expect } from 'rebilly-mock/playwright'
import { put, test } from '../../support/mocked-test.ts'

test('with a request in the journal', async ({ page }) => {
  await page.goto('/')
  const body = { customFields: { card: '4111 1111 1111 1111' } }
  await put(page, 'https://api.rebilly.com/customers/ada', body)
  expect(1).toBe(2)
})

test('because a worker was refused', async ({ page }) => {
  await page.goto('/')
  const start = () => navigator.serviceWorker.register('/mockServiceWorker.js').catch(String)
  await page.evaluate(start)
})
