import { expect, type Page, test } from '@playwright/test'
import { serveApp } from '../support/dev-server.ts'
import { startSentinel } from '../support/sentinel.ts'

/** How often the page is loaded again; `RELOADS=100` is the long way. */
const reloads = Number(process.env.RELOADS ?? 5)

const done = (page: Page) =>
  page.waitForFunction(() => 'isDone' in globalThis && Object.keys(answers).length >= 6)

for (const vite of ['vite', 'vite-7']) {
  for (const transport of ['in-page', 'service-worker']) {
    test(`answers from the first request on, in every load: ${vite}, ${transport}`, async ({
      page,
    }) => {
      const sentinel = await startSentinel()
      const server = await serveApp({
        app: 'dev',
        vite,
        host: sentinel.url,
        options: { transport, customers: 3 },
      })
      try {
        await page.goto(server.url)
        for (let load = 0; load <= reloads; load += 1) {
          if (load > 0) await page.reload()
          await done(page)
          expect(await page.evaluate(() => ({ ...answers, poll: undefined }))).toEqual({
            'inline XMLHttpRequest': '200 1',
            'inline fetch': 200,
            'async module': 200,
            'imported module': 200,
            'top-level await': 200,
            write: load === 0 ? 201 : 200,
          })
        }
        expect(sentinel.hits).toBe(0)
      } finally {
        await server.close()
        sentinel.close()
      }
    })
  }
}
