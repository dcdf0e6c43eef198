import { expect, type Page } from '@playwright/test'
import { findingsOf } from '../support/accessibility.ts'
import { test } from '../support/kept-page-test.ts'

const row = (page: Page, index: number) => page.locator('tbody').getByRole('button').nth(index)
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const panel = (page: Page) => page.getByRole('tabpanel')
const items = (page: Page) => panel(page).getByRole('listitem')
const answers = (page: Page) =>
  page.getByRole('region', { name: 'Latest answers' }).getByRole('listitem')

/** The desk with its second customer open, who has something of each. */
async function openCustomer(page: Page, query = '') {
  // Nothing here may reach the real API.
  await page.context().route(/rebilly\.com/, (route) => route.abort())
  await page.goto(`/${query}`)
  await row(page, 1).click()
  await expect(tab(page, 'Profile')).toHaveAttribute('aria-selected', 'true')
}

for (const transport of ['service-worker', 'in-page']) {
  test.describe(`the tabs of a customer, through the ${transport} transport`, () => {
    test.beforeEach(({ page }) => openCustomer(page, `?transport=${transport}`))

    test('show what the customer has, by the official client', async ({ page }) => {
      await tab(page, 'Subscriptions').click()
      await expect(items(page).first()).toContainText(/Harbour (Roastery|Wholesale)/)
      await tab(page, 'Transactions').click()
      await expect(items(page).first()).toContainText(/(Sale|Refund) by/)
      await tab(page, 'Invoices').click()
      await expect(items(page).first()).toContainText('HR-')

      const stateful = answers(page).filter({ hasText: '200 OK' }).filter({ hasText: 'stateful' })
      for (const path of ['/websites', '/subscriptions?', '/transactions?', '/invoices?']) {
        await expect(stateful.filter({ hasText: path })).toHaveCount(1)
      }
    })

    test('issue an invoice, void it, and find it so again', async ({ page }) => {
      await tab(page, 'Invoices').click()
      const draft = items(page).filter({ hasText: 'draft' }).first()
      const number = String(await draft.getByRole('heading').textContent())
      const invoice = items(page).filter({ hasText: number })
      await page.getByRole('button', { name: `Issue ${number}` }).click()
      await expect(invoice).toContainText('issued')
      await page.getByRole('button', { name: `Void ${number}` }).click()
      await expect(invoice).toContainText('voided')

      await tab(page, 'Profile').click()
      await tab(page, 'Invoices').click()
      await expect(invoice).toContainText('voided')
      await page.getByRole('button', { name: 'Reset' }).click()
      await row(page, 1).click()
      await expect(invoice).toContainText('draft')
    })

    test('take a comment into the timeline', async ({ page }) => {
      await tab(page, 'Timeline').click()
      await expect(items(page).last()).toContainText('Customer was created')
      await page.getByLabel('Comment').fill('Called back: the invoice is on its way.')
      await page.getByRole('button', { name: 'Add' }).click()
      await expect(items(page).first()).toContainText('Called back: the invoice is on its way.')
      await expect(page.getByLabel('Comment')).toHaveValue('')
    })
  })
}

test.describe('the tabs', () => {
  test.beforeEach(({ page }) => openCustomer(page, '?transport=in-page'))

  test('are gone through by the arrows, as one stop of the Tab key', async ({ page }) => {
    await tab(page, 'Profile').focus()
    const order = ['Subscriptions', 'Invoices', 'Transactions', 'Timeline', 'Profile']
    for (const name of order) {
      await page.keyboard.press('ArrowRight')
      await expect(tab(page, name)).toBeFocused()
      await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
    }
    await page.keyboard.press('ArrowLeft')
    await expect(tab(page, 'Timeline')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(tab(page, 'Profile')).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Tab')
    await expect(panel(page)).toBeFocused()
  })

  test('leave what was typed into the form as it is', async ({ page }) => {
    await page.getByLabel('City').fill('Porto')
    await tab(page, 'Invoices').click()
    await expect(items(page).first()).toBeVisible()
    await tab(page, 'Profile').click()
    await expect(page.getByLabel('City')).toHaveValue('Porto')
    await expect(page.getByText('Unsaved changes', { exact: true })).toBeVisible()
  })

  test('stay where they are from one customer to the next', async ({ page }) => {
    await tab(page, 'Subscriptions').click()
    await row(page, 0).click()
    await expect(tab(page, 'Subscriptions')).toHaveAttribute('aria-selected', 'true')
  })

  test('are empty for a new customer, who has none while it is new', async ({ page }) => {
    await tab(page, 'Invoices').click()
    await page.getByRole('button', { name: 'New customer' }).first().click()
    await expect(page.getByRole('tablist')).toBeHidden()
    await page.getByLabel('Id', { exact: true }).fill('acme-1042')
    await page.getByRole('button', { name: 'Create customer' }).click()
    await tab(page, 'Subscriptions').click()
    await expect(panel(page)).toContainText('No subscriptions yet')
  })

  test('say why nothing is there when nothing answers, and try again', async ({ page }) => {
    await page.evaluate(() => {
      const working = window.XMLHttpRequest
      class Broken extends working {
        override send() {
          queueMicrotask(() => this.dispatchEvent(new ProgressEvent('error')))
        }
      }
      Object.assign(window, { XMLHttpRequest: Broken, working })
    })
    await tab(page, 'Transactions').click()
    await expect(page.getByRole('alert')).toContainText('The transactions could not be loaded')
    await page.evaluate(() =>
      Object.assign(window, { XMLHttpRequest: Reflect.get(window, 'working') }),
    )
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(items(page).first()).toContainText('by')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`fit a narrow screen, and are for everybody, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    await openCustomer(page, '?transport=in-page')
    for (const name of ['Subscriptions', 'Invoices', 'Transactions', 'Timeline']) {
      await tab(page, name).click()
      await expect(items(page).first()).toBeVisible()
      await expect(tab(page, name)).toBeInViewport({ ratio: 1 })
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, name).toBe(0)
      expect(await findingsOf(page), name).toEqual([])
    }
  })
}
