import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { type DevServer, serveApp } from '../support/dev-server.ts'
import type { Tab } from '../support/engines/engine.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import type { InEngine } from './in-engine.ts'

/** How often a page with a worker is loaded again; `RELOADS=100` is the long way. */
const reloads = Number(process.env.RELOADS ?? 20)

export function ofVitePage(): InEngine {
  // Vitest reads an app's Vite config too, and there the plugin does nothing.
  beforeAll(() => {
    process.env.VITEST = ''
  })
  const all = [
    { by: 'in-page', loads: 2, served: serving('in-page') },
    { by: 'service-worker', loads: reloads, served: serving('service-worker') },
  ]

  return (engine) =>
    it.each(all)(
      'answers all that a page asks by $by, in each of $loads loads more, and lets nothing out',
      async ({ loads, served }) => {
        const { server, trap } = served
        const tab = await engine().open(server.url)
        onTestFinished(() => tab.close())
        for (let load = 0; load <= loads; load += 1) {
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
      },
    )
}

/** An app in development whose real host is a trap, once the tests begin. */
function serving(transport: string) {
  const served = {} as { trap: Sentinel; server: DevServer }
  beforeAll(async () => {
    served.trap = await startSentinel()
    const options = { transport, customers: 3 }
    const host = served.trap.url
    served.server = await serveApp({ app: 'dev', vite: 'vite', host, options })
  })
  afterAll(async () => {
    await served.server?.close()
    served.trap?.close()
  })
  return served
}

/** What the page was answered, once it has asked all that it asks at its start. */
async function answersOf(tab: Tab): Promise<Record<string, unknown>> {
  await expect.poll(() => tab.evaluate(() => 'isDone' in globalThis)).toBe(true)
  return tab.evaluate(() => answers)
}
