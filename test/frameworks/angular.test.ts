import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { escapeTable, reloads } from '../support/escape.ts'
import { type FrameworkApp, startFramework } from '../support/framework-app.ts'
import { ask, means } from '../support/page-means.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { trappedChromium } from '../support/trapped-chromium.ts'

/** What Angular's builder does not build: workers that are no `Worker` of the page itself. */
const unbuilt = ['worker of a worker', 'shared worker']

describe('Angular with a mock that its main.ts starts', () => {
  let trap: Sentinel
  let browser: Browser
  let started: FrameworkApp
  let page: Page
  const cell = escapeTable('Angular', () => trap)

  beforeAll(async () => {
    trap = await startSentinel()
    browser = await trappedChromium(trap)
    const app = { app: 'angular', source: 'src', program: 'ng', serve: 'serve', built: 'dist' }
    started = await startFramework(app, inject('packed'), trap)
    console.log(`frameworks: Angular ${started.version('@angular/core')}`)
    page = await browser.newPage()
    await page.goto(started.url)
    await page.waitForFunction(() => 'means' in globalThis)
  }, 420_000)
  afterAll(async () => {
    await browser?.close()
    await started?.close()
    trap?.close()
  })

  test.each(means.filter(([by]) => !unbuilt.includes(by)))('answers %s', (by, answered) =>
    cell(by, () => ask(page, by), { answered }),
  )

  test('answers what the app asks first, in every load', () =>
    cell(
      'first requests',
      async () => {
        for (let load = 0; load < reloads; load += 1) {
          await page.reload()
          await page.waitForFunction(() => 'loading' in globalThis)
          expect(await page.evaluate(() => loading), `in load ${load}`).toBe(200)
        }
        return 200
      },
      { reloads },
    ))

  test('has no trace of the kit in a build', async () => {
    const built = await started.build()

    expect(built).toContain('Customers')
    expect(built).not.toMatch(/rebilly-?mock|@mswjs/i)
  })
})
