import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page-test.ts'

const row = (page: Page, index: number) => page.locator('tbody').getByRole('button').nth(index)
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const revision = (page: Page) => page.locator('dl .revision')
const lastPut = (page: Page) =>
  page
    .getByRole('region', { name: 'Latest answers' })
    .getByRole('listitem')
    .filter({ hasText: 'PUT' })
    .first()
const save = (page: Page) => page.getByRole('button', { name: 'Save customer' }).click()

for (const transport of ['service-worker', 'in-page']) {
  test.describe(`through the ${transport} transport`, () => {
    test.beforeEach(async ({ page }) => {
      // Nothing here may reach the real API.
      await page.context().route(/rebilly\.com/, (route) => route.abort())
      await page.goto(`/?transport=${transport}`)
      await expect(page.getByText('1–10 of 25')).toBeVisible()
    })

    test('creates with an id of one’s own: 201, then 200 with the next revision', async ({
      page,
    }) => {
      await page.getByRole('button', { name: 'New customer' }).first().click()
      await field(page, 'Id').fill('acme-1042')
      await field(page, 'First name').fill('Grace')
      await field(page, 'E-mail').fill('grace@example.com')
      await page.getByRole('button', { name: 'Create customer' }).click()

      await expect(lastPut(page)).toContainText('/customers/acme-1042')
      await expect(lastPut(page)).toContainText('201 Created')
      await expect(revision(page)).toHaveText('0')
      await expect(page.getByText('1–10 of 26')).toBeVisible()
      await expect(row(page, 0)).toHaveText('Grace')

      await field(page, 'Last name').fill('Hopper')
      await save(page)
      await expect(lastPut(page)).toContainText('200 OK')
      await expect(revision(page)).toHaveText('1')
      await expect(row(page, 0)).toHaveText('Grace Hopper')
    })

    test('shows each failure of a 422 beside its field, and keeps what was typed', async ({
      page,
    }) => {
      await row(page, 1).click()
      await field(page, 'E-mail').fill('nobody')
      await field(page, 'Country').fill('portugal')
      await save(page)

      await expect(lastPut(page)).toContainText('422 Invalid')
      await expect(field(page, 'E-mail')).toHaveAccessibleDescription(/e-mail address/)
      await expect(field(page, 'E-mail')).toHaveAttribute('aria-invalid', 'true')
      await expect(field(page, 'E-mail')).toBeFocused()
      await expect(field(page, 'Country')).toHaveAttribute('aria-invalid', 'true')
      await expect(field(page, 'City')).not.toHaveAttribute('aria-invalid')
      await expect(field(page, 'Country')).toHaveValue('portugal')

      await field(page, 'E-mail').fill('somebody@example.com')
      await field(page, 'Country').fill('PT')
      await save(page)
      await expect(lastPut(page)).toContainText('200 OK')
      await expect(field(page, 'E-mail')).not.toHaveAttribute('aria-invalid')
    })

    test('counts the fields to correct, not their failures', async ({ page }) => {
      await row(page, 1).click()
      await field(page, 'Country').fill('usa')
      await save(page)
      await expect(page.getByRole('status')).toContainText('1 field to correct')
      await field(page, 'E-mail').fill('nobody')
      await save(page)
      await expect(page.getByRole('status')).toContainText('2 fields to correct')
    })

    test.describe('when someone else was faster', () => {
      const dialog = (page: Page) =>
        page.getByRole('dialog', { name: 'Someone else changed this customer' })
      let before: number

      test.beforeEach(async ({ page }) => {
        await row(page, 2).click()
        before = Number(await revision(page).textContent())
        await field(page, 'City').fill('Porto')
        await page.getByRole('button', { name: 'Someone else edits this customer' }).click()
        await expect(page.getByRole('status')).toContainText(`revision ${before + 1}`)
        await save(page)
        await expect(lastPut(page)).toContainText('409 Conflict')
        await expect(dialog(page).getByRole('row', { name: 'City' })).toHaveText('CityLisbonPorto')
      })

      test('takes theirs', async ({ page }) => {
        await dialog(page).getByRole('button', { name: 'Take theirs' }).click()
        await expect(dialog(page)).toBeHidden()
        await expect(field(page, 'City')).toHaveValue('Lisbon')
        await expect(revision(page)).toHaveText(String(before + 1))
      })

      test('overwrites with mine', async ({ page }) => {
        await dialog(page).getByRole('button', { name: 'Overwrite with mine' }).click()
        await expect(dialog(page)).toBeHidden()
        await expect(lastPut(page)).toContainText('200 OK')
        await expect(field(page, 'City')).toHaveValue('Porto')
        await expect(revision(page)).toHaveText(String(before + 2))
      })

      test('goes on editing after Escape, and conflicts again', async ({ page }) => {
        await page.keyboard.press('Escape')
        await expect(dialog(page)).toBeHidden()
        await expect(field(page, 'City')).toHaveValue('Porto')
        await expect(revision(page)).toHaveText(String(before))
        await save(page)
        await expect(dialog(page)).toBeVisible()
      })
    })
  })
}

test.describe('the desk', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('1–10 of 25')).toBeVisible()
  })

  test('turns the pages', async ({ page }) => {
    const first = await row(page, 0).textContent()
    const next = page.getByRole('button', { name: 'Next' })
    await next.click()
    await expect(page.getByText('11–20 of 25')).toBeVisible()
    await expect(row(page, 0)).not.toHaveText(String(first))
    await next.click()
    await expect(page.getByText('21–25 of 25')).toBeVisible()
    await expect(page.locator('tbody tr')).toHaveCount(5)
    await expect(next).toBeDisabled()
    await page.getByRole('button', { name: 'Previous' }).click()
    await page.getByRole('button', { name: 'Previous' }).click()
    await expect(row(page, 0)).toHaveText(String(first))
  })

  test('replaces a customer whose id is taken', async ({ page }) => {
    for (const [answer, revisionNow] of [
      ['201 Created', '0'],
      ['200 OK', '1'],
    ] as const) {
      await page.getByRole('button', { name: 'New customer' }).first().click()
      await field(page, 'Id').fill('twice')
      await field(page, 'First name').fill(`Revision ${revisionNow}`)
      await page.getByRole('button', { name: 'Create customer' }).click()
      await expect(lastPut(page)).toContainText(answer)
      await expect(revision(page)).toHaveText(revisionNow)
    }
  })

  test('shows an id that the API refuses beside the id', async ({ page }) => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    await page.getByRole('button', { name: 'Create customer' }).click()
    await expect(field(page, 'Id')).toHaveAccessibleDescription(/Give the customer an id/)
    await field(page, 'Id').fill('no/slash')
    await page.getByRole('button', { name: 'Create customer' }).click()
    await expect(lastPut(page)).toContainText('422 Invalid')
    await expect(field(page, 'Id')).toHaveAttribute('aria-invalid', 'true')
  })

  test('shows an escaped id as the request has it', async ({ page }) => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    await field(page, 'Id').fill('zoë a')
    await page.getByRole('button', { name: 'Create customer' }).click()
    await expect(lastPut(page)).toContainText('/customers/zo%C3%AB%20a')
  })

  test('sends back what the form does not show: an untouched customer stays as it is', async ({
    page,
  }) => {
    for (const index of [0, 1, 2, 3, 4]) {
      const name = String(await row(page, index).textContent())
      await row(page, index).click()
      await expect(page.getByRole('heading', { name })).toBeVisible()
      await save(page)
      await expect(page.getByRole('status')).toContainText(`${name} is unchanged`)
    }
  })

  test('saves custom fields and the switch', async ({ page }) => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    await field(page, 'Id').fill('fields')
    await page.getByRole('button', { name: 'Add a field' }).click()
    await field(page, 'Name').fill('plan')
    await field(page, 'Value').fill('gold')
    await page.getByRole('switch', { name: 'Enhanced due diligence' }).check()
    await page.getByRole('button', { name: 'Create customer' }).click()
    await expect(revision(page)).toHaveText('0')

    await row(page, 1).click()
    await expect(page.getByRole('switch')).not.toBeChecked()
    await row(page, 0).click()
    await expect(field(page, 'Value')).toHaveValue('gold')
    await expect(page.getByRole('switch')).toBeChecked()
  })

  test('keeps the form when nothing answers, and tries again', async ({ page }) => {
    await row(page, 0).click()
    await field(page, 'City').fill('Porto')
    await page.evaluate(() => {
      const working = window.XMLHttpRequest
      class Broken extends working {
        override send() {
          queueMicrotask(() => this.dispatchEvent(new ProgressEvent('error')))
        }
      }
      Object.assign(window, { XMLHttpRequest: Broken, working })
    })
    await save(page)
    await expect(page.getByRole('status')).toContainText('Nothing answered')
    await expect(lastPut(page)).toContainText('no answer')
    await expect(field(page, 'City')).toHaveValue('Porto')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('alert')).toContainText('could not be loaded')

    await page.evaluate(() =>
      Object.assign(window, { XMLHttpRequest: Reflect.get(window, 'working') }),
    )
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('11–20 of 25')).toBeVisible()
    await save(page)
    await expect(lastPut(page)).toContainText('200 OK')
  })

  test('overwrites with what was changed here, and leaves the rest theirs', async ({ page }) => {
    await row(page, 2).click()
    await field(page, 'First name').fill('Mine')
    await page.getByRole('button', { name: 'Add a field' }).click()
    await field(page, 'Name').last().fill('mine')
    await field(page, 'Value').last().fill('kept')
    const before = Number(await revision(page).textContent())
    await page.getByRole('button', { name: 'Someone else edits this customer' }).click()
    await expect(page.getByRole('status')).toContainText(`revision ${before + 1}`)
    await save(page)

    const dialog = page.getByRole('dialog', { name: 'Someone else changed this customer' })
    await expect(dialog).toContainText('the rest stays theirs')
    const rowOf = (name: string) => dialog.getByRole('row', { name })
    await expect(rowOf('City')).toContainText('not changed by you')
    await expect(rowOf('First name')).not.toContainText('not changed by you')
    await dialog.getByRole('button', { name: 'Overwrite with mine' }).click()

    await expect(revision(page)).toHaveText(String(before + 2))
    await expect(field(page, 'City')).toHaveValue('Lisbon')
    await expect(field(page, 'First name')).toHaveValue('Mine')
    await expect(field(page, 'Value').last()).toHaveValue('kept')
    await expect(page.getByText('Unsaved changes', { exact: true })).toBeHidden()
  })

  test('asks before unsaved changes are lost', async ({ page }) => {
    await row(page, 0).click()
    await field(page, 'City').fill('Porto')
    await row(page, 1).click()
    const dialog = page.getByRole('dialog', { name: 'Discard unsaved changes?' })
    await dialog.getByRole('button', { name: 'Keep editing' }).click()
    await expect(field(page, 'City')).toHaveValue('Porto')
    await row(page, 1).click()
    await dialog.getByRole('button', { name: 'Discard' }).click()
    await expect(field(page, 'City')).not.toHaveValue('Porto')
  })

  test('resets everything', async ({ page }) => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    await field(page, 'Id').fill('gone-soon')
    await page.getByRole('button', { name: 'Create customer' }).click()
    await expect(page.getByText('1–10 of 26')).toBeVisible()
    await page.getByRole('button', { name: 'Reset' }).click()
    await expect(page.getByText('1–10 of 25')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No customer selected' })).toBeVisible()
  })
})

test('shows an empty desk', async ({ page }) => {
  await page.goto('/?customers=0')
  await expect(page.getByRole('heading', { name: 'No customers yet' })).toBeVisible()
})

test('leads from the list to one customer and back on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await row(page, 0).click()
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeHidden()
  await page.getByRole('button', { name: 'All customers' }).click()
  await expect(row(page, 0)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeFocused()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
})

test('says so when the mock cannot start, and offers the other transport', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'The mock could not start' })).toBeVisible()
  await page.getByRole('link', { name: 'Start it in the page instead' }).click()
  await expect(page.getByText('1–10 of 25')).toBeVisible()
  await context.close()
})
