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

test.describe('with an app that renders', () => {
  test.use({ ssr: true })

  test('because its server hands on no world', async ({ page }) => {
    await page.goto('/')
  })
})

test.describe('without an app', () => {
  test.use({ ssr: true, baseURL: undefined as unknown as string })

  test('because nobody says where its server is', () => {})
})
