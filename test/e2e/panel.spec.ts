import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, type Page, type Response } from '@playwright/test'
import type { Mock } from '../../src/index.ts'
import { findingsOf } from '../support/accessibility.ts'
import { test } from '../support/kept-page-test.ts'
import { type ServedPage, servePage } from '../support/served-page.ts'

type InPage = typeof globalThis & { mock: Mock }

/** What no page is stricter with: no style or script but files, and no text that becomes one. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

let app: ServedPage
test.beforeAll(async () => {
  const root = fileURLToPath(new URL('panel', import.meta.url))
  app = await servePage({ root, headers: { 'Content-Security-Policy': strict } })
})
test.afterAll(() => app?.close())

test.beforeEach(async ({ page }) => {
  await page.goto(app.url)
  await expect(page.locator('#name')).toHaveText('Ada')
})

const openPanel = async (page: Page) => {
  await page.getByRole('button', { name: 'Open the panel' }).click()
  await expect(page.getByRole('tab', { name: 'Records' })).toBeVisible()
}

const openAda = async (page: Page) => {
  await openPanel(page)
  await page.getByRole('button', { name: 'ada', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'customers/ada' })).toBeFocused()
}

const appReads = (page: Page) => page.evaluate(() => document.getElementById('read')?.click())
const appSaves = (page: Page) => page.evaluate(() => document.getElementById('save')?.click())

test('what a page loads to open the panel and list records is at most 33 kB', async ({ page }) => {
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response)
  })
  await openPanel(page)
  await expect(page.getByText('3 in all')).toBeVisible()
  // What it loads ahead, for the record that will be opened, counts as well.
  await page.waitForLoadState('networkidle')

  const bodies = await Promise.all(scripts.map((script) => script.body()))
  const sizes = bodies.map((body) => gzipSync(body).length / 1000)
  const total = sizes.reduce((sum, kB) => sum + kB, 0)
  console.log(`size: ${total.toFixed(1)} kB gzip in ${sizes.length} files to open the panel`)
  expect(sizes).not.toEqual([])
  expect(total).toBeLessThanOrEqual(33)
})

test('what is saved in the panel is what the app reads next', async ({ page }) => {
  await openAda(page)
  await page.getByLabel('firstName').fill('Augusta')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByText('Saved: revision 1.')).toBeVisible()
  await expect(page.getByLabel('The same in code')).toHaveValue(
    /await mock\.customers\.put\('ada', \{[\s\S]*firstName: 'Augusta'/,
  )

  await appReads(page)
  await expect(page.locator('#name')).toHaveText('Augusta')
})

test('what the app saves shows in the panel, in its list and its open record', async ({ page }) => {
  await openAda(page)
  await appSaves(page)

  await expect(page.getByLabel('lastName')).toHaveValue('King')
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'ada', exact: true }) })
  await expect(row).toContainText('King')
})

test('a conflict between panel and app is one in each of them', async ({ page }) => {
  await openAda(page)
  await page.getByLabel('firstName').fill('Augusta')
  await appSaves(page)
  await expect(page.locator('#status')).toHaveText('200')

  const save = page.getByRole('button', { name: 'Save', exact: true }).last()
  await save.click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('409')
  await expect(alert).toContainText('By now it is at revision 1.')
  await expect(page.getByText(/revision \d+, by now 1/)).toBeVisible()
  await alert.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(page.getByText('Saved: revision 2.')).toBeVisible()

  await appSaves(page)
  await expect(page.locator('#status')).toHaveText('409')
})

test('what the API refuses is said at its field', async ({ page }) => {
  await openAda(page)
  const country = page.getByLabel('country')
  await country.fill('usa')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()

  await expect(page.getByRole('alert')).toContainText('422')
  await expect(country).toHaveAttribute('aria-invalid', 'true')
  await expect(country).toHaveAccessibleDescription(/ISO 3166/)
  await page.getByRole('alert').getByRole('button', { name: 'primaryAddress.country' }).click()
  await expect(country).toBeFocused()
})

test('a record is created, and deleted', async ({ page }) => {
  await openPanel(page)
  await page.getByLabel('Table').selectOption('tags')
  await page.getByRole('button', { name: 'New' }).click()
  await page.getByLabel('name (required)').fill('VIP')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'tags/VIP' })).toBeVisible()

  await page.getByText('Delete…').click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByText('Deleted.')).toBeVisible()
  expect(await page.evaluate(() => (globalThis as InPage).mock.tags.list().length)).toBe(0)
})

test('a list is filtered in the API’s own grammar, whose errors show in place', async ({
  page,
}) => {
  await openPanel(page)
  const filter = page.getByLabel('Filter')
  await filter.fill('firstName:Ada')
  await filter.press('Enter')
  await expect(page.getByText('1 in all')).toBeVisible()
  await expect(page.getByLabel('The same in code')).toHaveValue(
    "await mock.customers.find({ filter: 'firstName:Ada' })",
  )

  await filter.fill('nonsense:1')
  await filter.press('Enter')
  await expect(filter).toHaveAccessibleDescription(/nonsense/)
})

test('10,000 customers are scrolled and sorted, with few rows in the page', async ({ page }) => {
  await page.goto(`${app.url}?customers=10000`)
  await expect(page.locator('#name')).toHaveText('Ada')
  await openPanel(page)
  await expect(page.getByText('10001 in all')).toBeVisible()

  const first = page.getByRole('button', { name: 'ada', exact: true })
  await first.focus()
  await first.press('End')
  await expect(page.getByRole('row').last()).toHaveAttribute('aria-rowindex', '10002')
  await page.getByRole('button', { name: 'createdTime' }).click()
  await expect(page.getByRole('columnheader', { name: 'createdTime' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  expect(await page.getByRole('row').count()).toBeLessThan(60)
})

test('the journal shows each request live, and why it was answered so', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('tab', { name: 'Requests' }).click()
  await appSaves(page)
  await page.getByRole('button', { name: 'PUT /customers/ada' }).click()

  const request = page.getByRole('region', { name: 'Request', exact: true })
  await expect(request).toContainText('PutCustomer · 200')
  await expect(request.getByRole('definition').filter({ hasText: 'King' }).first()).toBeVisible()
  await expect(request.getByRole('listitem').filter({ hasText: 'validate: ok' })).toBeVisible()

  await request.getByRole('button', { name: 'As mock.when' }).click()
  await expect(page.getByLabel('The same in code')).toHaveValue(
    "mock.when('PutCustomer', { id: 'ada' }).once().respond(409)",
  )
  await request.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText('Sent again: 409.')).toBeVisible()
})

const answerNext = { name: 'PUT /customers/ada' }

test('the next request like one is answered as was asked for, once', async ({ page }) => {
  await openPanel(page)
  await appSaves(page)
  await page.getByRole('tab', { name: 'Requests' }).click()
  await page.getByRole('button', answerNext).click()
  await page.getByLabel('The next one like this').selectOption('500')
  await expect(page.getByText('The next one is answered 500.')).toBeVisible()

  await appSaves(page)
  await expect(page.locator('#status')).toHaveText('500')
  await appSaves(page)
  await expect(page.locator('#status')).toHaveText('200')
})

test('the answer of the next request is held, and edited', async ({ page }) => {
  await openPanel(page)
  await appSaves(page)
  await page.getByRole('tab', { name: 'Requests' }).click()
  await page.getByRole('button', answerNext).click()
  await page.getByRole('button', { name: 'Hold the next one' }).click()

  await appSaves(page)
  const held = page.getByRole('region', { name: 'Held: PutCustomer' })
  const edited = JSON.stringify({ status: 200, body: { firstName: 'Edited by hand' } })
  await held.getByLabel('The answer, as JSON').fill(edited)
  await held.getByRole('button', { name: 'Answer as edited' }).click()
  await expect(page.locator('#name')).toHaveText('Edited by hand')
  await expect(held).toBeHidden()
})

test('scenarios begin, count and end', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('tab', { name: 'Scenarios' }).click()
  await page.getByLabel('Operation').selectOption('GetCustomer')
  await page.getByLabel('Times').fill('')
  await page.getByLabel('What happens').selectOption('404')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  const line = page
    .getByRole('listitem')
    .filter({ hasText: "mock.when('GetCustomer').respond(404)" })
  await expect(line).toContainText('0 calls')

  await appReads(page)
  await expect(page.locator('#status')).toHaveText('404')
  await expect(line).toContainText('1 call')
  await line.getByRole('button', { name: 'Remove' }).click()
  await expect(line).toBeHidden()

  await page.getByLabel('Offline').click()
  await expect(page.getByText('The network is gone.')).toBeVisible()
  await page.getByRole('tab', { name: 'Records' }).click()
  await expect(page.getByText('3 in all')).toBeVisible()
})

test('time goes back to a checkpoint, and forth again', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('tab', { name: 'Time' }).click()
  await page.getByLabel('Name').fill('clean')
  await page.getByRole('button', { name: 'Remember' }).click()
  await expect(page.getByText('"clean" is remembered.')).toBeVisible()
  await page.evaluate(() => (globalThis as InPage).mock.customers.delete('ada'))

  await page.getByRole('button', { name: 'Go to clean' }).click()
  await expect(page.getByText('The world is as it was at "clean".')).toBeVisible()
  await appReads(page)
  await expect(page.locator('#status')).toHaveText('200')

  await page.getByRole('button', { name: 'Go to before going back' }).click()
  await expect(page.getByText('The world is as it was at "before going back".')).toBeVisible()
  await appReads(page)
  await expect(page.locator('#status')).toHaveText('404')
})

test('the clock stands, is moved, and says when it cannot be', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('tab', { name: 'Time' }).click()
  const clock = page.getByRole('region', { name: 'The clock' })
  await clock.getByRole('button', { name: 'Freeze' }).click()
  await expect(page.getByText('The clock stands.')).toBeVisible()
  const now = () => page.evaluate(() => Number((globalThis as InPage).mock.clock.now()))
  const before = await now()
  await clock.getByRole('button', { name: '+31m' }).click()
  await expect(page.getByText('It is 31m later.')).toBeVisible()
  expect((await now()) - before).toBe(31 * 60_000)

  await clock.getByLabel('Set to').fill('2030-02-03T04:05:06Z')
  await clock.getByRole('button', { name: 'Set' }).click()
  await expect(clock).toContainText('2030-02-03 04:05:06 UTC')
  await clock.getByLabel('Set to').fill('tomorrow')
  await clock.getByRole('button', { name: 'Set' }).click()
  await expect(page.getByText(/Failed to set the clock/)).toBeVisible()
})

test('a world is exported, replaced, and imported again', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('tab', { name: 'World' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await coming).path()

  await page.getByLabel('Preset').selectOption('single')
  await page.getByRole('button', { name: 'Load it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'customers' })).toContainText('1')
  await appReads(page)
  await expect(page.locator('#status')).toHaveText('404')

  await page.getByLabel('Import').setInputFiles(file)
  await expect(page.getByText('The world of the file is there.')).toBeVisible()
  await appReads(page)
  await expect(page.locator('#status')).toHaveText('200')

  await page.getByLabel('Import').setInputFiles({
    name: 'no-world.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  })
  await expect(page.getByText(/Failed to/)).toBeVisible()
  await page.getByLabel('Made by').selectOption('customerFactory.vip()')
  await page.getByRole('button', { name: 'Create it' }).click()
  await expect(page.getByText('It is created.')).toBeVisible()
})

test('all of it goes by keyboard, and the focus comes back', async ({ page }) => {
  await page.getByRole('button', { name: 'Open the panel' }).focus()
  await page.keyboard.press('Enter')
  const records = page.getByRole('tab', { name: 'Records' })
  await records.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Requests' })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(records).toBeFocused()

  await page.getByRole('button', { name: 'ada', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'customers/ada' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Open the panel' })).toBeFocused()
})

test('the page’s own layout and styles stay as they are', async ({ page }) => {
  const look = () =>
    page.evaluate(() => {
      const { width, height } = document.body.getBoundingClientRect()
      const { font, color, overflow } = getComputedStyle(document.body)
      return { width, height, font, color, overflow, sheets: document.styleSheets.length }
    })
  const before = await look()
  await openPanel(page)
  expect(await look()).toEqual(before)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await openAda(page)
      expect(await findingsOf(page)).toEqual([])
      await page.getByRole('tab', { name: 'Requests' }).click()
      await page.getByRole('button', { name: /^GET/ }).first().click()
      expect(await findingsOf(page)).toEqual([])
      for (const name of ['Scenarios', 'Time', 'World']) {
        await page.getByRole('tab', { name }).click()
        expect(await findingsOf(page), name).toEqual([])
      }
    })
  }
}
