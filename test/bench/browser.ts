import { fileURLToPath } from 'node:url'
import { withChromiumPage } from '../support/chromium-page.ts'
import type { Benchmarks } from './page/page.ts'

/** Runs the page's benchmarks in a real Chromium. */
export function putInChromium() {
  const root = fileURLToPath(new URL('./page', import.meta.url))
  // Cross-origin isolation gives the page a clock of microseconds instead of a tenth of a millisecond.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  return withChromiumPage({ root, headers }, async (page, url) => {
    await page.goto(url)
    await page.waitForFunction(() => 'benchmarks' in globalThis)
    const run = (name: keyof Benchmarks) =>
      page.evaluate(
        (each) => (globalThis as unknown as { benchmarks: Benchmarks }).benchmarks[each](),
        name,
      )
    return { serviceWorker: await run('serviceWorker'), inPage: await run('inPage') }
  })
}
