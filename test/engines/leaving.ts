import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Tab } from '../support/engines/engine.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { type ServedPage, servePage } from '../support/served-page.ts'
import type { InEngine } from './in-engine.ts'

declare const answered: { fetch: number; XHR: number }
declare const isQuiet: () => boolean

/** How often a page is loaded again; `RELOADS=100` is the long way. */
const reloads = Number(process.env.RELOADS ?? 20)
/** As long as a test has; the long way is given more. */
const timeout = Math.max(60_000, reloads * 3_000)

const root = fileURLToPath(new URL('leaving', import.meta.url))

const often = { interval: 20 }

const untilAnswered = (tab: Tab) =>
  expect
    .poll(
      () => tab.evaluate(() => 'answered' in globalThis && answered.fetch > 0 && answered.XHR > 0),
      often,
    )
    .toBe(true)

const untilQuiet = (tab: Tab) => expect.poll(() => tab.evaluate(() => isQuiet()), often).toBe(true)

export function ofLeaving(): InEngine {
  let trap: Sentinel
  let page: ServedPage
  beforeAll(async () => {
    trap = await startSentinel()
    page = await servePage({ root, guarded: trap.url })
  })
  afterAll(async () => {
    await page?.close()
    trap?.close()
  })

  /** Another address each time: to go to the same one is another kind of navigation. */
  const appAt = (load: number) => `${page.url}?load=${load}&host=${encodeURIComponent(trap.url)}`

  return (engine) => {
    it(`lets nothing out while it is left for a page of the app, ${reloads} times`, {
      timeout,
    }, async () => {
      const tab = await engine().open()
      onTestFinished(() => tab.close())
      for (let load = 0; load <= reloads; load += 1) {
        if (load % 2) await tab.reload()
        else await tab.goto(appAt(load))
        await untilAnswered(tab)
        expect(trap.escaped, `at load ${load}`).toEqual([])
      }
      await untilQuiet(tab)
    })

    it(`lets nothing out while it is left for elsewhere, ${reloads / 2} times`, {
      timeout,
    }, async () => {
      const tab = await engine().open()
      onTestFinished(() => tab.close())
      for (let load = 0; load < reloads / 2; load += 1) {
        await tab.goto(appAt(load))
        await untilAnswered(tab)
        await tab.goto('about:blank')
        await trap.settled()
        expect(trap.escaped, `at load ${load}`).toEqual([])
      }
    })
  }
}
