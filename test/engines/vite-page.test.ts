import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DevServer, serveApp } from '../support/dev-server.ts'
import type { Engine, Tab } from '../support/engines/engine.ts'
import { launchers, presentEngines } from '../support/engines/engines.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

// Vitest reads an app's Vite config too, and there the plugin does nothing.
beforeAll(() => {
  process.env.VITEST = ''
})

/** How often a page with a worker is loaded again; `RELOADS=100` is the long way. */
const reloads = Number(process.env.RELOADS ?? 20)

describe.each(presentEngines())('the Vite plugin in %s', (name) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await launchers[name]()
  })
  afterAll(() => engine?.close())

  describe.each([
    { transport: 'in-page', reloads: 2 },
    { transport: 'service-worker', reloads },
  ])('by $transport', ({ transport, reloads }) => {
    let trap: Sentinel
    let server: DevServer
    beforeAll(async () => {
      trap = await startSentinel()
      const options = { transport, customers: 3 }
      server = await serveApp({ app: 'dev', vite: 'vite', host: trap.url, options })
    })
    afterAll(async () => {
      await server?.close()
      trap?.close()
    })

    it(`answers all that a page asks, in each of ${reloads} loads more, and lets nothing out`, async () => {
      const tab = await engine.open(server.url)
      for (let load = 0; load <= reloads; load += 1) {
        if (load > 0) await tab.reload()
        expect(await answersOf(tab)).toEqual({
          'inline XMLHttpRequest': '200 1',
          'inline fetch': 200,
          'async module': 200,
          'imported module': 200,
          'top-level await': 200,
          write: load === 0 ? 201 : 200,
        })
        expect(trap.escaped, `at load ${load}`).toEqual([])
      }
      await tab.goto('about:blank')
      await trap.settled()
      expect(trap.escaped).toEqual([])
    })
  })
})

/** What the page was answered, once it has asked all that it asks at its start. */
async function answersOf(tab: Tab): Promise<Record<string, unknown>> {
  await expect.poll(() => tab.evaluate(() => 'isDone' in globalThis)).toBe(true)
  return tab.evaluate(() => answers)
}
