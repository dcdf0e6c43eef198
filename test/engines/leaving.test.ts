import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../support/engines/engine.ts'
import { launchers, presentEngines } from '../support/engines/engines.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { type ServedPage, servePage } from '../support/served-page.ts'

declare const answered: { fetch: number; XHR: number }

/** How often a page is loaded again; `RELOADS=100` is the long way. */
const reloads = Number(process.env.RELOADS ?? 20)

let page: ServedPage
beforeAll(async () => {
  page = await servePage({ root: fileURLToPath(new URL('leaving', import.meta.url)) })
})
afterAll(async () => {
  await page?.close()
})

describe.each(presentEngines())('a page with a service worker in %s', (name) => {
  let engine: Engine
  let trap: Sentinel
  beforeAll(async () => {
    engine = await launchers[name]()
    trap = await startSentinel()
  })
  afterAll(async () => {
    await engine?.close()
    trap?.close()
  })

  it(`lets nothing out while it is left, in ${reloads} reloads`, async () => {
    const tab = await engine.open(`${page.url}?host=${encodeURIComponent(trap.url)}`)
    for (let load = 0; load <= reloads; load += 1) {
      if (load > 0) await tab.reload()
      const isAnswered = () =>
        tab.evaluate(() => 'answered' in globalThis && answered.fetch > 0 && answered.XHR > 0)
      await expect.poll(isAnswered, { timeout: 20_000, interval: 20 }).toBe(true)
      expect(trap.connections, `connections to the real host, at load ${load}`).toBe(0)
    }
    await tab.goto('about:blank')
    await trap.settled()
    expect(trap.connections).toBe(0)
  })
})
