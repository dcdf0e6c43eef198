import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'
import { type BuiltPage, servePage } from './served-page.ts'

/** Builds and serves a page, and opens Chromium. */
export async function withChromiumPage<T>(
  built: BuiltPage,
  use: (page: Page, url: string) => Promise<T>,
): Promise<T> {
  const { url, close } = await servePage(built)
  const browser = await chromium.launch(launchOptions())
  try {
    return await use(await browser.newPage(), url)
  } finally {
    await browser.close()
    await close()
  }
}
