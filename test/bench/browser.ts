import { fileURLToPath } from 'node:url'
import { withChromiumPage } from '../support/chromium-page.ts'
import type { Benchmarks } from './page/page.ts'
import { medianOf, type Report, ratioOf } from './report.ts'

/** A PUT update by each of the transports that a page has. */
export async function bench(): Promise<Report> {
  const { serviceWorker, inPage, keptByServiceWorker, keptInPage } = await putInChromium()
  const basis = 'static MSW handler'
  const inMemory = 'in memory'
  return {
    tables: [
      {
        title: 'PUT update in Chromium, service worker, 10,000 customers',
        rows: serviceWorker,
        basis,
      },
      { title: 'PUT update in Chromium, in-page, 10,000 customers', rows: inPage, basis },
      {
        title: 'PUT update with `persist`, service worker, 10,000 customers',
        rows: keptByServiceWorker,
        basis: inMemory,
      },
      {
        title: 'PUT update with `persist`, in-page, 10,000 customers',
        rows: keptInPage,
        basis: inMemory,
      },
    ],
    goals: [
      {
        text: 'through the service worker, of the static handler',
        value: ratioOf(serviceWorker, 'rebilly-mock', basis),
        limit: 1.05,
      },
      { text: 'in-page median, in ms', value: medianOf(inPage, 'rebilly-mock'), limit: 1 },
      {
        text: 'kept, through the service worker, of one in memory',
        value: ratioOf(keptByServiceWorker, 'kept in IndexedDB', inMemory),
        limit: 2,
      },
      {
        text: 'kept, in-page, of one in memory and a bare get and put together',
        value:
          medianOf(keptInPage, 'kept in IndexedDB') /
          (medianOf(keptInPage, inMemory) + medianOf(keptInPage, 'a bare get and put')),
        limit: 1.3,
      },
    ],
  }
}

/** Runs the page's benchmarks in a real Chromium. */
function putInChromium() {
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
    return {
      serviceWorker: await run('serviceWorker'),
      inPage: await run('inPage'),
      keptByServiceWorker: await run('keptByServiceWorker'),
      keptInPage: await run('keptInPage'),
    }
  })
}
