import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { findingsOf } from '../support/accessibility.ts'
import { overflowing } from '../support/fitting.ts'
import { test } from '../support/kept-page-test.ts'
import { type ServedPage, servePage } from '../support/served-page.ts'

let app: ServedPage
test.beforeAll(async () => {
  app = await servePage({ root: fileURLToPath(new URL('panel', import.meta.url)) })
})
test.afterAll(() => app?.close())

const panel = (page: Page) => page.locator('rebilly-mock-panel')
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

async function openPanel(page: Page, { dir = 'ltr', query = '' } = {}) {
  await page.goto(app.url + query)
  await expect(page.locator('#name')).toHaveText('Ada')
  await page.locator('html').evaluate((html, its) => html.setAttribute('dir', its), dir)
  await page.locator('#open').click()
  await expect(tab(page, 'Records')).toBeVisible()
}

/** Goes through all that the panel has to show. */
async function throughAll(page: Page, look: (what: string) => Promise<void>) {
  await look('the records')
  await page.getByRole('button', { name: 'ada', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'customers/ada' })).toBeVisible()
  await look('a record')
  await page.getByLabel('country').fill('usa')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByRole('alert')).toContainText('422')
  await look('a record that is refused')
  await tab(page, 'Requests').click()
  await page.getByRole('button', { name: /^PUT/ }).first().click()
  await expect(page.getByRole('region', { name: 'Request', exact: true })).toBeVisible()
  await look('a request')
  for (const name of ['Scenarios', 'Time', 'World']) {
    await tab(page, name).click()
    await look(name)
  }
}

for (const dir of ['rtl', 'ltr']) {
  for (const width of [1280, 700, 320]) {
    test(`all of it is there, nothing beyond its edge: ${dir}, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await openPanel(page, { dir })
      await throughAll(page, async (what) => {
        expect(await overflowing(panel(page)), what).toEqual([])
      })
    })
  }
}

test('from right to left it is mirrored: the tabs, what they are gone through by, its side', async ({
  page,
}) => {
  await openPanel(page, { dir: 'rtl' })
  const leftOf = async (name: string) => (await tab(page, name).boundingBox())?.x ?? 0
  expect(await leftOf('Records')).toBeGreaterThan(await leftOf('World'))
  await tab(page, 'Records').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tab(page, 'Requests')).toBeFocused()

  await page.getByRole('button', { name: 'Move to another side' }).click()
  await expect.poll(async () => (await panel(page).boundingBox())?.x).toBe(0)
  // Code goes from left to right everywhere.
  await expect(page.getByLabel('The same in code')).toHaveCSS('direction', 'ltr')
  expect(await findingsOf(page)).toEqual([])
})

/** How long what is in the panel takes to look otherwise, in all. */
const motionOf = (page: Page) =>
  panel(page).evaluate((host) => {
    const inside = [...(host.shadowRoot?.querySelectorAll('*') ?? [])]
    const looks = inside.map((it) => getComputedStyle(it))
    const moving = looks.filter(
      ({ transitionDuration, animationName, scrollBehavior }) =>
        /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth',
    )
    return moving.length
  })

test('who wants reduced motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await openPanel(page)
  expect(await motionOf(page)).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await throughAll(page, async (what) => expect(await motionOf(page), what).toBe(0))
})

test('with forced colours what is chosen stands out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openPanel(page)
  await expect(tab(page, 'Records')).toHaveCSS('outline-style', 'solid')
  await expect(tab(page, 'Time')).toHaveCSS('outline-style', 'none')
  await page.getByRole('button', { name: 'ada', exact: true }).click()
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'ada', exact: true }) })
  await expect(row).toHaveCSS('outline-style', 'solid')
  expect(await findingsOf(page)).toEqual([])
})
