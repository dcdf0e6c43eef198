import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { escapeTable, reloads } from '../support/escape.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { trappedChromium } from '../support/trapped-chromium.ts'

let trap: Sentinel
let server: ViteDevServer
let browser: Browser
let page: Page
const cacheDir = mkdtempSync(join(tmpdir(), 'rebilly-mock-escape-'))

beforeAll(async () => {
  // Vitest reads an app's Vite config too, and there the plugin does nothing.
  vi.stubEnv('VITEST', '')
  const { rebillyMock } = await import(new URL('../../dist/vite.js', import.meta.url).href)
  trap = await startSentinel()
  server = await createServer({
    root: fileURLToPath(new URL('vite-page', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    cacheDir,
    plugins: [rebillyMock({ customers: [{ id: 'ada' }], persist: false })],
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  })
  await server.listen()
  browser = await trappedChromium(trap)
  page = await browser.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.waitForFunction(() => 'means' in globalThis)
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  trap?.close()
  rmSync(cacheDir, { recursive: true, force: true })
})

const cell = escapeTable('Vite page', () => trap)

test.each(['fetch', 'captured fetch', 'XHR'])('%s', (means) =>
  cell(means, () => page.evaluate((name) => globalThis.means[name]?.() ?? 'unknown', means)),
)

test('what a page asks first, in every load', () =>
  cell(
    'first request',
    async () => {
      for (let load = 0; load < reloads; load += 1) {
        await page.reload()
        expect(await page.evaluate(() => globalThis.early)).toBe(200)
      }
      return 200
    },
    { reloads },
  ))
