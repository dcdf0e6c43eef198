import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'
import { servePage } from '../support/served-page.ts'
import { figuresOf } from './measure.ts'
import { type Report, type Row, ratioOf } from './report.ts'
import type { Start, Way } from './start-page/page.ts'

const ways: readonly Way[] = ['empty', 'generated', 'static MSW worker']
const rounds = 15

/** From the navigation to the first answer of a built page in Chromium, all of its chunks loaded. */
export async function bench(): Promise<Report> {
  const rows = await startsInChromium()
  const basis: Way = 'empty'
  return {
    tables: [{ title: 'Start of a built page, in-page, in Chromium', rows, basis }],
    goals: [
      {
        text: 'start with 25 generated customers, of one without',
        value: ratioOf(rows, 'generated', basis),
        limit: 1.3,
      },
    ],
  }
}

async function startsInChromium(): Promise<Row[]> {
  execFileSync('npm', ['run', '--silent', 'build:js'], { stdio: 'inherit' })
  const root = fileURLToPath(new URL('./start-page', import.meta.url))
  const { url, close } = await servePage({ root })
  const browser = await chromium.launch(launchOptions())
  const times = new Map(ways.map((way) => [way, [] as number[]]))
  for (let round = -2; round < rounds; round += 1) {
    for (const way of ways) {
      // A context of its own has nothing of the page: no worker, no cache, no compiled code.
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`${url}#${way}`)
      const time = await page.evaluate(() => (globalThis as unknown as Start).firstAnswer)
      if (round >= 0) times.get(way)?.push(time)
      await context.close()
    }
  }
  await browser.close()
  await close()
  return ways.map((name) => ({ name, ...figuresOf(times.get(name) ?? []) }))
}
