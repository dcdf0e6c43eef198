import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { createServer, type UserConfig } from 'vite'
import type { RebillyMockOptions } from '../../src/hosts/vite/settings.ts'
import { type Sentinel, startSentinel } from './sentinel.ts'
import { trappedChromium } from './trapped-chromium.ts'

export interface TrappedPage {
  readonly trap: Sentinel
  readonly browser: Browser
  readonly page: Page
  readonly url: string
  close(): Promise<void>
}

/** Serves a folder by Vite's development server with the built plugin, and opens it where the real hosts are a trap. */
export async function openTrapped(
  root: string,
  config: UserConfig = {},
  options: RebillyMockOptions = {},
): Promise<TrappedPage> {
  // Vitest reads an app's Vite config too, and there the plugin does nothing.
  process.env.VITEST = ''
  const { rebillyMock } = await import(new URL('../../dist/vite.js', import.meta.url).href)
  const cacheDir = mkdtempSync(join(tmpdir(), 'rebilly-mock-escape-'))
  const trap = await startSentinel()
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir,
    plugins: [rebillyMock({ customers: [{ id: 'ada' }], persist: false, ...options })],
    ...config,
    server: { host: '127.0.0.1', port: 0, fs: { strict: false }, ...config.server },
  })
  await server.listen()
  const browser = await trappedChromium(trap)
  const page = await browser.newPage()
  const url = server.resolvedUrls?.local[0] ?? ''
  return {
    trap,
    browser,
    page,
    url,
    async close() {
      await browser.close()
      await server.close()
      trap.close()
      rmSync(cacheDir, { recursive: true, force: true })
    },
  }
}
