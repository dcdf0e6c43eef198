import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Mock } from '../../src/index.ts'
import { type DevServer, serveApp } from '../support/dev-server.ts'
import { saveSeen } from '../support/save-seen.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

/** How often the page is loaded again; `RELOADS=100` is the long way. */
const reloads = Number(process.env.RELOADS ?? 2)

type InPage = typeof globalThis & { api: string; rebillyMock: Mock; polls: Record<string, number> }

for (const { vite, transport, base } of [
  { vite: 'vite', transport: 'in-page', base: '/' },
  { vite: 'vite', transport: 'service-worker', base: '/shop/' },
  { vite: 'vite-7', transport: 'service-worker', base: '/' },
]) {
  test.describe(`${vite}, ${transport}, base ${base}`, () => {
    // One server, as a developer has it.
    test.describe.configure({ mode: 'serial', timeout: 90_000 + reloads * 1500 })
    let sentinel: Sentinel
    let server: DevServer

    test.beforeAll(async () => {
      sentinel = await startSentinel()
      const options = { transport, customers: 3 }
      server = await serveApp({ app: 'dev', vite, host: sentinel.url, options, config: { base } })
    })
    test.afterEach(() => expect(sentinel.hits, 'of the real host').toBe(0))
    test.afterAll(async () => {
      await server?.close()
      sentinel?.close()
    })

    test('answers from the first request on, in every load', async ({ page }) => {
      const loads = countLoads(page)
      await page.goto(server.url)
      for (let load = 0; load <= reloads; load += 1) {
        if (load > 0) await page.reload()
        await isDone(page)
        expect(await page.evaluate(() => answers)).toEqual({
          'inline XMLHttpRequest': '200 1',
          'inline fetch': 200,
          'async module': 200,
          'imported module': 200,
          'top-level await': 200,
          write: load === 0 ? 201 : 200,
        })
      }
      expect(loads.count, 'no reload because of a dependency that was found late').toBe(reloads + 1)
    })

    test('says in the console how it is mocked, and as what its data is kept', async ({ page }) => {
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      const how = transport === 'in-page' ? 'in the page' : 'through a service worker'
      const says = (kept: string) => async () => {
        said.length = 0
        await page.goto(server.url)
        const line = new RegExp(`The Rebilly API is mocked ${how}${kept}. In this console it is`)
        await expect
          .poll(() => said.some((each) => line.test(each)), { timeout: unseen })
          .toBe(true)
      }
      const saysWhere = says(', and keeps its data as "[^"]+#[^"]+"')
      await saysWhere()
      await save(server, configFile('undefined', 'persist: false,'), says(''))
      await removeConfig(server)
      await saysWhere()
    })

    test('takes a config file, and each edit of it, without losing anything', async ({ page }) => {
      await page.goto(server.url)
      await isDone(page)
      const says = (count: number) => async () =>
        expect.poll(() => countOf(page), { timeout: unseen }).toBe(count)
      const answers = (status: number) => async () =>
        expect.poll(() => statusOf(page, 'mine').catch(String), { timeout: unseen }).toBe(status)
      await expect.poll(() => countOf(page)).toBe(4)
      const write = (setup: string, seen: () => Promise<void>) =>
        save(server, configFile(setup), seen)

      // A page that had none is loaded again.
      await write("mock.customers.put('of-setup', {})", says(5))
      await isDone(page)
      await page.evaluate(() => (globalThis as InPage).rebillyMock.customers.put('mine', {}))

      await write("mock.when('GetCustomer', { id: 'mine' }).respond(404)", answers(404))
      await write("mock.when('GetCustomer', { id: 'mine' }).respond(500)", answers(500))
      await says(6)()

      await write('this is no TypeScript', () =>
        expect(page.locator('vite-error-overlay')).toBeAttached({ timeout: unseen }),
      )
      expect(await statusOf(page, 'mine')).toBe(500)
      const polls = await page.evaluate(() => (globalThis as InPage).polls)
      expect(Object.keys(polls)).toEqual(['200'])

      // A page that cannot have its mock has no API, until the file is mended.
      await page.reload()
      await page.waitForFunction(() => 'api' in globalThis)
      await expect(statusOf(page, 'mine')).rejects.toThrow('Failed to fetch')
      await write('undefined', answers(200))

      // Other start data have a world of their own, and so has each that comes back.
      await save(server, configFile('undefined', "customers: [{ id: 'only' }],"), says(2))
      await write('undefined', says(6))

      // What the page itself writes comes before the reset.
      await isDone(page)
      await page.evaluate(() => (globalThis as InPage).rebillyMock.reset())
      await says(3)()
      await removeConfig(server)
      await isDone(page)
      await expect.poll(() => countOf(page)).toBe(4)
    })

    test('says in the terminal and over the page what keeps the mock from starting', async ({
      page,
    }) => {
      const { logger } = server.vite.config
      const said: string[] = []
      logger.error = (line) => said.push(line)
      const config = join(server.root, 'rebilly-mock.config.ts')
      const overlay = page.locator('vite-error-overlay')
      const shows = (text: string) => () =>
        expect(overlay.locator('.message-body')).toContainText(text, { timeout: unseen })
      const overlayGone = () => expect(overlay).toHaveCount(0, { timeout: unseen })
      await page.goto(server.url)
      await isDone(page)

      const wrong =
        'rebilly-mock.config.ts: Failed to create the mock: `custmers` is no option (the nearest one is `customers`).'
      await save(server, configFile('undefined', 'custmers: 3,'), shows(wrong))
      // A page that is just being loaded anew has nothing to ask.
      const causeOfFailure = () =>
        page
          .evaluate(() =>
            fetch((globalThis as InPage).api, { headers }).catch(({ cause }) => String(cause)),
          )
          .catch(String)
      await expect.poll(causeOfFailure).toContain(wrong)
      await save(server, configFile('undefined'), overlayGone)
      // Only a page with a mock hears of the next edit.
      await page.waitForFunction(() => (globalThis as InPage).rebillyMock !== undefined)

      await save(server, configFile("mock.when('GetCustomr').respond(500)"), shows('GetCustomr'))
      await expect(overlay.locator('.file')).toContainText(config)
      await save(server, 'export const forgotten = {}', shows('no default export'))
      await save(
        server,
        configFile('undefined', "transport: 'in-page',"),
        shows('Give it to the plugin'),
      )
      await save(server, configFile('undefined'), overlayGone)

      // A watcher may see one edit twice.
      expect(new Set(said).size).toBe(4)
      for (const line of said)
        expect(line).toMatch(/^\[rebilly-mock\] rebilly-mock.config.ts: Failed/)
      // A page that Vite loads again while its context is closed may never be gone.
      await page.close()
      await removeConfig(server)
    })

    // What no version of Vite has a part in.
    if (vite === 'vite-7') return

    test('mocks pages that do not come from the development server, by an import', async ({
      page,
    }) => {
      await page.route('**/no-page', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<script type="module" src="${base}no-page.ts"></script>`,
        }),
      )
      await page.goto(`${server.url}no-page`)
      await isDone(page)
      await page.waitForFunction(() => Object.keys(answers).length === 2)
      expect(await page.evaluate(() => answers)).toEqual({ 'imported module': 200, 'the mock': 3 })
    })

    if (transport === 'service-worker') {
      test('lets nothing out of a page that the worker has forgotten', async ({ page }) => {
        await page.goto(server.url)
        await isDone(page)
        const answer = await page.evaluate(async () => {
          const { serviceWorker } = navigator
          const forgotten = new Promise<void>((resolve) => {
            serviceWorker.addEventListener('message', ({ data }) => {
              if (data.type === 'CLIENT_CLOSED') resolve()
            })
          })
          serviceWorker.controller?.postMessage('CLIENT_CLOSE')
          await forgotten
          return fetch((globalThis as InPage).api, { headers }).catch(String)
        })
        expect(answer).toBe('TypeError: Failed to fetch')
      })
    }

    if (transport === 'in-page') {
      test('lives beside an app’s own worker, in another page', async ({ page }) => {
        await page.goto(`${server.url}own-worker.html`)
        await isDone(page)
        expect(await page.evaluate(() => answers)).toEqual({ 'the API': 200, 'its own': 'its own' })
      })

      test('leaves alone what renders on the server', async () => {
        const { mock } = await server.vite.ssrLoadModule('virtual:rebilly-mock')
        expect(mock).toBeUndefined()
        const page = await server.vite.transformIndexHtml('/', '<html><head></head></html>')
        expect(page).toContain('virtual:rebilly-mock')
      })
    }
  })
}

/** How long an edit may go unseen, in milliseconds, by a page that cannot hear of it yet. */
const unseen = 5000

/** Saves the config file, and again if no page saw it. */
const save = ({ vite, root }: DevServer, text: string, seen: () => Promise<void>) =>
  expect(async () => {
    await saveSeen(vite, join(root, 'rebilly-mock.config.ts'), text)
    await seen()
  }).toPass()

/** Removes the config file; of the pages to come none asks for it. */
async function removeConfig({ vite, root }: DevServer): Promise<void> {
  rmSync(join(root, 'rebilly-mock.config.ts'))
  await expect(async () => {
    const page = await vite.environments.client.transformRequest('virtual:rebilly-mock')
    expect(page?.code).not.toContain('rebilly-mock.config')
  }).toPass()
}

const isDone = (page: Page) => page.waitForFunction(() => 'isDone' in globalThis)

/** How many customers the page's mock has, or what keeps it from telling. */
const countOf = (page: Page) =>
  page.evaluate(() => (globalThis as InPage).rebillyMock.customers.count).catch(String)

const statusOf = (page: Page, id: string) =>
  page.evaluate(async (path) => {
    const response = await fetch(`${(globalThis as InPage).api}/${path}`, { headers })
    return response.status
  }, id)

const configFile = (setup: string, options = '') =>
  `import { defineMockConfig } from 'rebilly-mock/config'
export default defineMockConfig({ ${options} setup: (mock) => ${setup} })`

function countLoads(page: Page) {
  const loads = { count: 0 }
  page.on('load', () => {
    loads.count += 1
  })
  return loads
}
