import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { attachMock } from '../../src/hosts/playwright/attach-mock.ts'
import type { Mock } from '../../src/mock/mock.ts'
import { createMock } from '../support/create-mock.ts'
import { escapeTable, reloads } from '../support/escape.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { trappedChromium } from '../support/trapped-chromium.ts'

let trap: Sentinel
let server: ViteDevServer
let browser: Browser
const cacheDir = mkdtempSync(join(tmpdir(), 'rebilly-mock-escape-'))

beforeAll(async () => {
  trap = await startSentinel()
  server = await createServer({
    root: fileURLToPath(new URL('playwright', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    cacheDir,
    optimizeDeps: { include: ['axios', 'rebilly-js-sdk'] },
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  })
  await server.listen()
  browser = await trappedChromium(trap)
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  trap?.close()
  rmSync(cacheDir, { recursive: true, force: true })
})

let context: BrowserContext
let page: Page
let mock: Mock
const visit = () => page.goto(server.resolvedUrls?.local[0] ?? '')
const canAsk = () => page.waitForFunction(() => 'means' in globalThis)

beforeEach(async () => {
  context = await browser.newContext()
  mock = createMock({ customers: [{ id: 'ada' }] })
  await attachMock(context, mock)
  page = await context.newPage()
  await visit()
  await canAsk()
})
afterEach(() => context.close())

const cell = escapeTable('Playwright', () => trap)
const ask = (means: string) =>
  page.evaluate((name) => globalThis.means[name]?.() ?? 'unknown', means)

test.each([
  'fetch',
  'captured fetch',
  'XHR',
  'synchronous XHR',
  'axios',
  'blob worker',
  'srcdoc frame',
  'sandboxed frame',
  'blank frame',
  'popup',
])('%s', (means) => cell(means, () => ask(means)))

test.each(['module worker', 'shared worker', 'service worker'])('%s', (means) =>
  cell(means, () => ask(means), { answered: '200 200' }),
)

test('client', () => cell('client', () => ask('client'), { answered: 'of ada' }))

test('a body that is a stream cannot be read, and the answer says so', () =>
  cell('stream body', () => ask('stream body'), { answered: 500 }))

test('a beacon, and what a page asks as it is closed', () =>
  cell(
    'closing page',
    async () => {
      await page.evaluate(() => globalThis.askWhenLeft())
      await page.close({ runBeforeUnload: true })
      await mock.journal.waitFor('PostCustomer')
      return 'answered'
    },
    { answered: 'answered' },
  ))

test('what a page asks as its context is closed', () =>
  cell(
    'closing context',
    async () => {
      await page.evaluate(() => globalThis.askWhenLeft())
      await context.close()
      return 'refused'
    },
    { answered: 'refused' },
  ))

test('what a page asks as it is left, in every load', () =>
  cell(
    'leaving page',
    async () => {
      for (let load = 0; load < reloads; load += 1) {
        await page.evaluate(() => globalThis.askWhenLeft())
        await page.reload()
        await canAsk()
      }
      await expect.poll(() => mock.journal.count('PostCustomer')).toBe(reloads)
      return 'answered'
    },
    { answered: 'answered', reloads },
  ))
