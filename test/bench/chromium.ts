import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { msw } from 'msw/vite'
import { build, preview } from 'vite'
import { launchOptions } from '../setup/browser.mjs'
import type { Benchmarks } from './page/page.ts'

const root = fileURLToPath(new URL('./page', import.meta.url))
const outDir = fileURLToPath(
  new URL('../../node_modules/.cache/rebilly-mock-bench', import.meta.url),
)

/** Runs the page's benchmarks in a real Chromium. */
export async function putInChromium() {
  // Cross-origin isolation gives the page a clock of microseconds instead of a tenth of a millisecond.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  const config = {
    configFile: false as const,
    logLevel: 'warn' as const,
    root,
    plugins: [msw({ mode: 'worker-only' })],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
    preview: { port: 0, host: '127.0.0.1', headers },
  }
  await build(config)
  const server = await preview(config)
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage()
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.waitForFunction(() => 'benchmarks' in globalThis)
    const run = (name: keyof Benchmarks) =>
      page.evaluate(
        (each) => (globalThis as unknown as { benchmarks: Benchmarks }).benchmarks[each](),
        name,
      )
    return { serviceWorker: await run('serviceWorker'), inPage: await run('inPage') }
  } finally {
    await browser.close()
    await server.close()
  }
}
