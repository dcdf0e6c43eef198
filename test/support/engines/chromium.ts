import { chromium } from '@playwright/test'
import { launchOptions } from '../../setup/browser.mjs'
import { callText, type Engine, resultOf } from './engine.ts'

/** Starts Chromium by Playwright, in the manner of the other engines. */
export async function launchChromium(): Promise<Engine> {
  const browser = await chromium.launch(launchOptions())
  const context = await browser.newContext()
  return {
    name: 'chromium',
    version: browser.version(),
    async open(url) {
      const page = await context.newPage()
      if (url) await page.goto(url)
      return {
        goto: async (to) => void (await page.goto(to)),
        reload: async () => void (await page.reload()),
        evaluate: async (run, ...given) => resultOf(await page.evaluate(callText(run, given))),
        close: () => page.close(),
      }
    },
    close: () => browser.close(),
  }
}
