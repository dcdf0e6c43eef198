import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { RemoteMock } from '../../src/remote.ts'
import { type DevServer, serveApp } from '../support/dev-server.ts'
import { saveSeen } from '../support/save-seen.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

type InPage = typeof globalThis & {
  rebillyMock: RemoteMock
  imported: RemoteMock | undefined
  read(id: string): Promise<number>
  save(id: string): Promise<number>
}

const key = { 'REB-APIKEY': 'any' }

for (const vite of ['vite', 'vite-7']) {
  test.describe(`one world in ${vite}`, () => {
    // One server, as a developer has it.
    test.describe.configure({ mode: 'serial', timeout: 120_000 })
    let sentinel: Sentinel
    let server: DevServer

    test.beforeAll(async () => {
      sentinel = await startSentinel()
      const options = { world: 'shared', customers: [{ id: 'ada' }], panel: true }
      server = await serveApp({ app: 'shared', vite, host: sentinel.url, options })
    })
    test.afterEach(() => expect(sentinel.hits, 'of the real host').toBe(0))
    test.afterAll(async () => {
      await server?.close()
      sentinel?.close()
    })

    /** What the server itself gets, as what it renders does. */
    const onServer = async (id: string) =>
      (await fetch(`${sentinel.url}/customers/${id}`, { headers: key })).status

    test('what a page saves, the server and another tab have; and the other way round', async ({
      page,
      context,
    }) => {
      await open(page, server)
      expect(await saveIn(page, 'of-the-page')).toBe(201)
      expect(await onServer('of-the-page')).toBe(200)

      const put = { method: 'PUT', headers: { ...key, 'Content-Type': 'application/json' } }
      const url = `${sentinel.url}/customers/of-the-server`
      expect((await fetch(url, { ...put, body: '{}' })).status).toBe(201)
      const tab = await context.newPage()
      await open(tab, server)
      expect(await statusIn(tab, 'of-the-server')).toBe(200)
      expect(await statusIn(page, 'of-the-page')).toBe(200)
    })

    test('a scenario that a page begins, the server meets too', async ({ page }) => {
      await open(page, server)
      await page.evaluate(async () => {
        await (globalThis as InPage).rebillyMock.when('GetCustomer', { id: 'ada' }).respond(503)
      })
      expect(await onServer('ada')).toBe(503)
      await page.evaluate(() => (globalThis as InPage).rebillyMock.reset())
      expect(await onServer('ada')).toBe(200)
    })

    test('an edit of the config file takes effect at once, and the world goes on', async ({
      page,
    }) => {
      await open(page, server)
      await saveIn(page, 'mine')
      await save(server, setup("mock.when('GetCustomer', { id: 'ada' }).respond(404)"), async () =>
        expect(await onServer('ada')).toBe(404),
      )
      await save(server, 'this is no TypeScript', () =>
        expect(page.locator('vite-error-overlay')).toBeAttached({ timeout: unseen }),
      )
      expect(await onServer('ada')).toBe(404)
      await save(server, setup('undefined'), async () => expect(await onServer('ada')).toBe(200))
      await expect(page.locator('vite-error-overlay')).toHaveCount(0)
      await open(page, server)
      expect(await statusIn(page, 'mine')).toBe(200)
    })

    test('it is kept when the server starts again', async ({ page, context }) => {
      await open(page, server)
      await saveIn(page, 'kept')
      await page.close()
      await server.vite.restart()
      const later = await context.newPage()
      await open(later, server)
      expect(await statusIn(later, 'kept')).toBe(200)
      expect(await onServer('kept')).toBe(200)
    })

    test('the button opens the panel, which hears of what the server does', async ({ page }) => {
      await open(page, server)
      await page.getByRole('button', { name: 'Mock' }).click()
      await page.getByRole('tab', { name: 'Requests' }).click()
      const put = { method: 'PUT', headers: { ...key, 'Content-Type': 'application/json' } }
      await fetch(`${sentinel.url}/customers/seen-live`, { ...put, body: '{}' })
      await expect(page.getByText('seen-live').first()).toBeVisible()
    })

    test('a page whose request names a world is of that world', async ({ page, context }) => {
      await page.route(server.url, (route) => {
        const headers = { ...route.request().headers(), 'X-Rebilly-Mock-World': 'checkout-7' }
        return route.fallback({ headers })
      })
      await open(page, server)
      expect(await saveIn(page, 'in-the-world')).toBe(201)
      expect(await page.evaluate(() => (globalThis as InPage).imported?.world)).toBe('checkout-7')
      const other = await context.newPage()
      await open(other, server)
      expect(await statusIn(other, 'in-the-world')).toBe(404)
    })

    test('the panel is a page of its own, too', async ({ page }) => {
      await page.goto(`${server.url}__mock/`)
      await page.getByRole('tab', { name: 'Records' }).click()
      await expect(page.getByText('ada').first()).toBeVisible()
    })
  })
}

/** How long an edit may go unseen, in milliseconds. */
const unseen = 5000

/** Saves the config file, and again if nobody saw it. */
const save = ({ vite, root }: DevServer, text: string, seen: () => Promise<void>) =>
  expect(async () => {
    await saveSeen(vite, join(root, 'rebilly-mock.config.ts'), text)
    await expect(seen).toPass({ timeout: unseen })
  }).toPass()

const setup = (code: string) =>
  `import { defineMockConfig } from 'rebilly-mock/config'
export default defineMockConfig({ setup: (mock) => { ${code} } })`

async function open(page: Page, { url }: DevServer): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => 'read' in globalThis && 'rebillyMock' in globalThis)
}

const saveIn = (page: Page, id: string) =>
  page.evaluate((id) => (globalThis as InPage).save(id), id)

const statusIn = (page: Page, id: string) =>
  page.evaluate((id) => (globalThis as InPage).read(id), id)
