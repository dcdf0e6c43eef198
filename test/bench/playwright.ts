import { chromium } from '@playwright/test'
import { createMock } from 'rebilly-mock'
import { attachMock } from 'rebilly-mock/playwright'
import { launchOptions } from '../setup/browser.mjs'
import { measure } from './measure.ts'
import { medianOf, type Report } from './report.ts'

/** What a test of Playwright pays for its mock, beside the context that Playwright makes for it. */
export async function bench(): Promise<Report> {
  const browser = await chromium.launch(launchOptions())
  const subjects = [
    {
      name: 'a context',
      async run() {
        const context = await browser.newContext()
        await context.close()
      },
    },
    {
      name: 'a context with a mock',
      async run() {
        const mock = createMock()
        const context = await browser.newContext()
        const detach = await attachMock(context, mock)
        await context.close()
        await detach()
      },
    },
  ]
  try {
    const figures = await measure(subjects, { rounds: 100, warmUp: 10 })
    const rows = subjects.map(({ name }, at) => ({ name, median: 0, p95: 0, ...figures[at] }))
    const cost = medianOf(rows, 'a context with a mock') - medianOf(rows, 'a context')
    return {
      tables: [{ title: 'The set-up of a test for Playwright', rows, basis: 'a context' }],
      goals: [{ text: 'milliseconds of a test for its mock', value: cost, limit: 10 }],
    }
  } finally {
    await browser.close()
  }
}
