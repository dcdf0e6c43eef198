import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { createServer, type UserConfig } from 'vite'
import type { RebillyMockOptions } from '../../src/hosts/vite/settings.ts'
import { type Sentinel, startSentinel } from './sentinel.ts'
import { trappedChromium } from './trapped-chromium.ts'

export interface TrappedPage {
  readonly page: Page
  readonly url: string
  close(): Promise<void>
}

/** A Chromium in which the real hosts are a trap, and the folders that it is served. */
export interface TrappedPages {
  readonly trap: Sentinel
  readonly browser: Browser
  /** Serves the folder by Vite's development server with the built plugin, and gives a page that may go there. */
  serve(config?: UserConfig, options?: RebillyMockOptions): Promise<TrappedPage>
  close(): Promise<void>
}

export async function trappedPages(root: string): Promise<TrappedPages> {
  // Vitest reads an app's Vite config too, and there the plugin does nothing.
  process.env.VITEST = ''
  const { rebillyMock } = await import(new URL('../../dist/vite.js', import.meta.url).href)
  // What an app depends on is made ready once for all servers that have the same plugins.
  const cacheDir = mkdtempSync(join(tmpdir(), 'rebilly-mock-escape-'))
  const trap = await startSentinel()
  const browser = await trappedChromium(trap)
  return {
    trap,
    browser,
    async serve(config = {}, options = {}) {
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
      const context = await browser.newContext()
      return {
        page: await context.newPage(),
        url: server.resolvedUrls?.local[0] ?? '',
        async close() {
          await context.close()
          await server.close()
        },
      }
    },
    async close() {
      await browser.close()
      trap.close()
      rmSync(cacheDir, { recursive: true, force: true })
    },
  }
}
