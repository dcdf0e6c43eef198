import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { withChromiumPage } from '../support/chromium-page.ts'
import { figuresOf } from './measure.ts'
import type { Frames, Scrolled, Scrolling } from './panel-page/page.ts'
import type { Report } from './report.ts'

const rounds = 3
const what: Record<Scrolled, string> = {
  nothing: 'nothing scrolls',
  Records: '10,000 customers',
  Requests: '1,000 requests',
}
const scrolled = Object.keys(what) as Scrolled[]

/** Frames of the panel while its longest lists are scrolled from end to end, in Chromium. */
export async function bench(): Promise<Report> {
  const frames = await framesInChromium()
  const of = (each: Scrolled) => frames.get(each) ?? []
  return {
    tables: [
      {
        title: 'From frame to frame, while the panel scrolls, in Chromium',
        rows: scrolled.map((each) => ({
          name: what[each],
          ...figuresOf(of(each).flatMap(({ intervals }) => intervals)),
        })),
        basis: what.nothing,
      },
    ],
    goals: scrolled.slice(1).map((each) => ({
      text: `frames over 50 ms, ${what[each]}, best of ${rounds} times`,
      value: Math.min(...of(each).map(({ long }) => long.length)),
      limit: 0,
    })),
  }
}

async function framesInChromium(): Promise<Map<Scrolled, Frames[]>> {
  execFileSync('npm', ['run', '--silent', 'build:js'], { stdio: 'inherit' })
  const root = fileURLToPath(new URL('./panel-page', import.meta.url))
  const found = new Map(scrolled.map((each) => [each, [] as Frames[]]))
  await withChromiumPage({ root }, async (page, url) => {
    await page.goto(url)
    await page.waitForFunction(() => 'scrollPanel' in globalThis)
    for (let round = 0; round < rounds; round += 1) {
      for (const each of scrolled) {
        const frames = await page.evaluate(
          (asked) => (globalThis as unknown as Scrolling).scrollPanel(asked),
          each,
        )
        console.log(
          `${what[each]}: ${frames.long.length} frames over 50 ms`,
          frames.long.map(Math.round),
        )
        found.get(each)?.push(frames)
      }
    }
  })
  return found
}
