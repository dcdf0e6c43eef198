import { expect, test } from '@playwright/test'
import { type DevServer, serveApp } from '../support/dev-server.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

let sentinel: Sentinel
let server: DevServer

test.beforeAll(async () => {
  sentinel = await startSentinel()
  const options = { customers: 3, panel: true }
  server = await serveApp({ app: 'dev', vite: 'vite', host: sentinel.url, options })
})
test.afterAll(async () => {
  await server?.close()
  sentinel?.close()
})

test('a page in development has a button, which loads the panel when it is pressed', async ({
  page,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  const isPanel = (url: string) => /element|open-panel/.test(url)
  await page.goto(server.url)
  const button = page.getByRole('button', { name: 'Mock' })
  await expect(button).toBeVisible()
  expect(loaded.filter(isPanel)).toEqual([])

  await button.click()
  // What the app itself writes is one more.
  await expect(page.getByText('4 in all')).toBeVisible()
  expect(loaded.filter(isPanel)).not.toEqual([])
  expect(sentinel.hits, 'of the real host').toBe(0)
})

test('the shortcut opens and closes it, and the focus comes back', async ({ page }) => {
  await page.goto(server.url)
  const button = page.getByRole('button', { name: 'Mock' })
  await expect(button).toBeVisible()
  await page.keyboard.press('Alt+Shift+KeyM')
  const panel = page.getByRole('region', { name: 'Rebilly mock' })
  await expect(panel.getByRole('tab', { name: 'Records' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+KeyM')
  await expect(panel).toBeHidden()
  await expect(button).toBeFocused()
})

test('the button goes to another corner, and is there after the next load', async ({ page }) => {
  await page.goto(server.url)
  const button = page.getByRole('button', { name: 'Mock' })
  const isAtTheLeft = () => button.evaluate((it) => it.getBoundingClientRect().left < 100)
  await expect(button).toBeVisible()
  expect(await isAtTheLeft()).toBe(false)
  await button.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await isAtTheLeft()).toBe(true)

  await page.reload()
  await expect(button).toBeVisible()
  expect(await isAtTheLeft()).toBe(true)

  const { x, y } = (await button.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + 5, y + 5)
  await page.mouse.down()
  await page.mouse.move(1000, 40)
  await page.mouse.up()
  await expect.poll(isAtTheLeft).toBe(false)
  await expect(page.getByRole('tab', { name: 'Records' })).toBeHidden()
})
