import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'
import { type ServedPage, servePage } from '../support/served-page.ts'
import type { KeptPage } from './kept/main.ts'

/** How many tabs are killed in each way; `npm run test:kill` kills 200 in all. */
const rounds = Number(process.env.KILLS ?? 5)

interface Fixtures {
  /** Starts a browser with a profile that stays the same for a test. */
  launch: () => Promise<BrowserContext>
  /** Opens the page in a new tab. */
  open: (context: BrowserContext) => Promise<Page>
}

const test = base.extend<Fixtures, { served: ServedPage }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures it needs.
    async ({}, use) => {
      const served = await servePage({ root: fileURLToPath(new URL('kept', import.meta.url)) })
      await use(served)
      await served.close()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures it needs.
  launch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-profile-'))
    const launched: BrowserContext[] = []
    await use(async () => {
      const context = await chromium.launchPersistentContext(folder, launchOptions())
      launched.push(context)
      return context
    })
    for (const context of launched) await context.close()
    rmSync(folder, { recursive: true, force: true })
  },
  open: async ({ served }, use) => {
    await use(async (context) => {
      const page = await context.newPage()
      await page.goto(served.url)
      await page.waitForFunction(() => 'page' in globalThis)
      return page
    })
  },
})

type InPage = typeof globalThis & { page: KeptPage }

const kills: Record<string, (page: Page) => Promise<unknown>> = {
  'closed without a word': (page) => page.close({ runBeforeUnload: false }),
  crashed: async (page) => {
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => {})
    await crashed
    await page.close()
  },
}

/** Sends a write, and waits no longer than until the page sees its answer. */
async function put(page: Page, id: string): Promise<void> {
  const answered = page.waitForEvent('console', (line) => line.text().startsWith('answered'))
  page.evaluate((each) => void (globalThis as InPage).page.put(each, {}), id).catch(() => {})
  expect((await answered).text()).toBe('answered 201')
}

const idsOf = (page: Page) => page.evaluate(() => (globalThis as InPage).page.ids().sort())

test.describe('a write that was answered', () => {
  for (const [fate, kill] of Object.entries(kills)) {
    test(`outlives its tab, which is ${fate}`, async ({ launch, open }) => {
      test.setTimeout(30_000 + rounds * 3000)
      const context = await launch()
      const ids: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const page = await open(context)
        expect(await idsOf(page)).toEqual(ids.sort())
        const id = `cus_${round}`
        await put(page, id)
        await kill(page)
        ids.push(id)
      }
      expect(await idsOf(await open(context))).toEqual(ids.sort())
    })
  }

  test('outlives its browser, which crashes', async ({ launch, open }) => {
    for (const id of ['a', 'b', 'c']) {
      const context = await launch()
      const page = await open(context)
      const session = await context.newCDPSession(page)
      const closed = context.waitForEvent('close')
      await put(page, id)
      session.send('Browser.crash').catch(() => {})
      await closed
    }
    expect(await idsOf(await open(await launch()))).toEqual(['a', 'b', 'c'])
  })
})

test.describe('two tabs', () => {
  test('share 200 parallel writes to 10 ids', async ({ launch, open }) => {
    const context = await launch()
    const tabs = [await open(context), await open(context)]

    const answers = await Promise.all(
      tabs.map((tab, number) =>
        tab.evaluate((mine) => (globalThis as InPage).page.putMany(10, 10, mine), `tab ${number}`),
      ),
    )

    const all = answers.flat()
    expect(all).toHaveLength(200)
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10)
    for (let id = 0; id < 10; id += 1) {
      const mine = all.filter((answer) => answer.id === `cus_${id}`)
      const revisions = mine.map(({ revision }) => revision).sort((a, b) => a - b)
      expect(revisions).toEqual(Array.from({ length: 20 }, (_, revision) => revision))
    }
  })

  test('see a write of each other with their next request', async ({ launch, open }) => {
    const context = await launch()
    const [one, other] = [await open(context), await open(context)]

    await put(one, 'a')

    expect(await other.evaluate(() => (globalThis as InPage).page.get('a'))).toBe(200)
  })
})
