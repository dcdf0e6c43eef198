import { test as base, type CDPSession, type Page } from '@playwright/test'

interface KeptPage {
  readonly page: Page
  readonly session: CDPSession
}

/**
 * Playwright's `test` for a built app: the page of a worker's tests is kept, because the process of a new one would
 * compile every script anew, for longer than most tests take. A test meets nothing of the one before it: no document,
 * storage, route or listener, and nothing that was emulated.
 */
export const test = base.extend<object, { keptPage: KeptPage }>({
  keptPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use
      const context = await browser.newContext(baseURL ? { baseURL } : {})
      const page = await context.newPage()
      await use({ page, session: await context.newCDPSession(page) })
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ keptPage: { page, session } }, use) => {
    await use(page)
    const { origin } = new URL(page.url())
    const context = page.context()
    page.removeAllListeners()
    await page.unrouteAll()
    await context.unrouteAll()
    await page.goto('about:blank')
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null })
    await page.mouse.move(0, 0)
  },
})
