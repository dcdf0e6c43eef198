import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { msw } from 'msw/vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escapeTable, reloads } from '../support/escape.ts'
import { ask, means } from '../support/page-means.ts'
import { type TrappedPage, type TrappedPages, trappedPages } from '../support/trapped-page.ts'

/** Without the kit's plugin. The kit is made ready like any package: here Vite would take it for a part of the app. */
const config = {
  plugins: [msw({ mode: 'worker-only' })],
  optimizeDeps: { include: ['rebilly-mock', 'rebilly-mock/browser'] },
}

/** What a worker does that is begun by the kit's script, and how it is answered. */
const ofWorkers: [means: string, answered: number | string][] = [
  ['relative URL of a worker', 200],
  ['relative Request of a worker', 200],
  ['XHR of a worker', 200],
  ['synchronous XHR of a worker', 'refused'],
  ['script that a worker imports', 200],
  ['blob worker of a worker', 200],
  ['XHR of a shared worker', 200],
  ['module worker of a blob', 200],
  ['worker of a frame', 200],
  ['where a worker is', 'classic /classic/worker.js ?of=page #begun'],
  ['whom a worker shares', 1],
  ['what a worker is told', 'told with a port'],
  ['script of a worker that is not there', 'error'],
  ['fault of a worker', 'error'],
  ['class of a worker', 'its own'],
]

let pages: TrappedPages
let opened: TrappedPage

beforeAll(async () => {
  pages = await trappedPages(fileURLToPath(new URL('plain-page', import.meta.url)))
  opened = await pages.serve(config)
})
afterAll(async () => {
  await opened?.close()
  await pages?.close()
  expect(pages?.trap.connections, 'in all, also between the cells').toBe(0)
})

/** A page of a context of its own: no service worker of another one answers it. */
async function openPage(url: string): Promise<Page> {
  const page = await (await pages.browser.newContext()).newPage()
  await page.goto(url)
  await hasStarted(page)
  return page
}

async function hasStarted(page: Page): Promise<void> {
  await page.waitForFunction(() => 'relative URL of a worker' in (globalThis.means ?? {}))
}

describe.each(['in-page', 'service-worker'])('a page without the Vite plugin, %s', (transport) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(`${opened.url}#${transport}`)
  })

  const cell = escapeTable(`plain page, ${transport}`, () => pages.trap)

  test.each([...means, ...ofWorkers])('%s', (by, answered) =>
    cell(by, () => ask(page, by), {
      answered,
    }),
  )

  test('a worker that is left behind, in every load', () =>
    cell(
      'worker that is left',
      async () => {
        for (let load = 0; load < reloads; load += 1) {
          expect(await page.evaluate(() => globalThis.means['classic worker']?.())).toBe(200)
          await page.evaluate(() => globalThis.poll())
          await page.reload()
          await hasStarted(page)
        }
        return 200
      },
      { reloads },
    ))
})

test('a policy without blobs fails the worker, and an error names the cure', async () => {
  const headers = { 'Content-Security-Policy': "worker-src 'self'" }
  const strict = await pages.serve({ ...config, server: { headers } })
  const errors: string[] = []
  strict.page.on('console', (message) => errors.push(message.text()))
  const askStrictly = async () => {
    await strict.page.goto(strict.url)
    await hasStarted(strict.page)
    return strict.page.evaluate(() => globalThis.means['classic worker']?.() ?? 'unknown')
  }
  try {
    await escapeTable('plain page, in-page', () => pages.trap)(
      'worker under worker-src',
      askStrictly,
      { answered: 'no worker' },
    )
    await expect
      .poll(() => errors.join('\n'))
      .toMatch(/Failed to start the worker http.*classic-worker\.js.* Add `blob:` to `worker-src`/)
  } finally {
    await strict.close()
  }
})
