import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { msw } from 'msw/vite'
import { build, preview } from 'vite'
import { launchOptions } from '../setup/browser.mjs'

export interface BuiltPage {
  /** The folder of the page's index.html. */
  root: string
  /** Headers that the page is served with. */
  headers?: Record<string, string>
}

/** Builds a page as an app would be built, serves it with MSW's worker script, and opens Chromium. */
export async function withChromiumPage<T>(
  { root, headers = {} }: BuiltPage,
  use: (page: Page, url: string) => Promise<T>,
): Promise<T> {
  const config = {
    configFile: false as const,
    logLevel: 'error' as const,
    root,
    plugins: [msw({ mode: 'worker-only' })],
    build: { outDir: join(root, 'dist'), emptyOutDir: true, target: 'esnext' },
    preview: { port: 0, host: '127.0.0.1', headers },
  }
  await build(config)
  const server = await preview(config)
  const browser = await chromium.launch(launchOptions())
  try {
    return await use(await browser.newPage(), server.resolvedUrls?.local[0] ?? '')
  } finally {
    await browser.close()
    await server.close()
  }
}
