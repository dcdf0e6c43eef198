import { expect, type Page } from '@playwright/test'
import { findingsOf } from '../support/accessibility.ts'
import { test } from '../support/kept-page-test.ts'

const rows = (page: Page) => page.locator('tbody').getByRole('button')
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const column = (page: Page, name: string) => page.getByRole('columnheader', { name })
const cells = (page: Page, name: string) => page.locator(`tbody [data-column="${name}"]`)
const revision = (page: Page) => page.locator('dl .revision')
const notice = (page: Page) => page.getByRole('status')
const tags = (page: Page) => page.getByRole('region', { name: 'Tags' }).getByRole('listitem')

const searchFor = async (page: Page, by: 'Search' | 'Filter', what: string) => {
  await field(page, by).fill(what)
  await field(page, by).press('Enter')
}

const addTag = async (page: Page, name: string) => {
  await field(page, 'Another tag').fill(name)
  await button(page, 'Tag').click()
}

test.beforeEach(async ({ page }) => {
  await page.goto('/?transport=in-page')
  await expect(page.getByText('1–10 of 25')).toBeVisible()
})

test.describe('the list', () => {
  test('is searched by a part of a name', async ({ page }) => {
    const name = String(await rows(page).nth(4).textContent())
    await searchFor(page, 'Search', name.slice(1))
    await expect(rows(page)).toHaveText([name])
    await button(page, 'Clear').click()
    await expect(page.getByText('1–10 of 25')).toBeVisible()
    await expect(field(page, 'Search')).toHaveValue('')

    await searchFor(page, 'Search', 'nobody is called that')
    await expect(page.getByRole('heading', { name: 'No customer is like that' })).toBeVisible()
  })

  test('is filtered in the API’s own grammar, whose errors stand at the field', async ({
    page,
  }) => {
    const before = await rows(page).allTextContents()
    const filter = field(page, 'Filter')
    await searchFor(page, 'Filter', 'primaryAddress.country:!')
    await expect(filter).toHaveAttribute('aria-invalid', 'true')
    await expect(filter).toHaveAccessibleDescription(/Filter is wrong at character 25.*is missing/)
    await expect(rows(page)).toHaveText(before)

    await searchFor(page, 'Filter', 'primaryAddress.country:US')
    await expect(filter).not.toHaveAttribute('aria-invalid')
    await expect(page.getByText('1–10 of 25')).toBeHidden()
    for (const company of await cells(page, 'Company').allTextContents()) {
      expect(company).toMatch(/^US/)
    }
  })

  test('is sorted by a column, up, down, and as it was', async ({ page }) => {
    const emails = () => cells(page, 'E-mail').allTextContents()
    const before = await emails()
    const sort = column(page, 'E-mail').getByRole('button')
    await sort.click()
    await expect(column(page, 'E-mail')).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(async () => (await emails()).join()).not.toBe(before.join())
    const upwards = await emails()
    expect(upwards).toEqual([...upwards].sort())

    await sort.click()
    await expect(column(page, 'E-mail')).toHaveAttribute('aria-sort', 'descending')
    await button(page, 'Next').click()
    await button(page, 'Next').click()
    await expect(page.getByText('21–25 of 25')).toBeVisible()
    expect((await emails()).at(-1)).toBe(upwards[0])

    await sort.click()
    await expect(column(page, 'E-mail')).not.toHaveAttribute('aria-sort')
    await expect(cells(page, 'E-mail')).toHaveText(before)
  })

  test('is sorted by a choice on a narrow screen, which shows no columns', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await field(page, 'Order').selectOption({ label: 'Name, upwards' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(column(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
  })
})

test.describe('the tags of a customer', () => {
  test.beforeEach(async ({ page }) => {
    await rows(page).nth(0).click()
    await expect(tags(page)).toHaveCount(0)
  })

  test('are added and removed, and found by', async ({ page }) => {
    const name = String(await rows(page).nth(0).textContent())
    await addTag(page, 'Roastery')
    await expect(tags(page)).toHaveText(['Roastery×'])
    await expect(field(page, 'Another tag')).toBeFocused()
    await expect(cells(page, 'Company').first()).toContainText('Roastery')
    await searchFor(page, 'Filter', 'tags.name:Roastery')
    await expect(rows(page)).toHaveText([name])

    await button(page, 'Remove Roastery').click()
    await expect(tags(page)).toHaveCount(0)
    await expect(field(page, 'Another tag')).toBeFocused()
  })

  test('are refused at their field', async ({ page }) => {
    await addTag(page, 'no/slash')
    await expect(field(page, 'Another tag')).toHaveAccessibleDescription(/may hold ASCII letters/)
    await expect(field(page, 'Another tag')).toHaveValue('no/slash')
  })

  test('leave the edit as it is, which is then saved', async ({ page }) => {
    await field(page, 'City').fill('Porto')
    await addTag(page, 'Roastery')
    await expect(notice(page)).toContainText('by the tag Roastery')
    await expect(field(page, 'City')).toHaveValue('Porto')
    await button(page, 'Save customer').click()
    await expect(notice(page)).toContainText('Saved')
  })

  test('hide no conflict with someone else', async ({ page }) => {
    await field(page, 'City').fill('Porto')
    await button(page, 'Someone else edits this customer').click()
    await addTag(page, 'Roastery')
    await expect(tags(page)).toHaveCount(1)
    await button(page, 'Save customer').click()
    await expect(page.getByRole('dialog', { name: /Someone else changed/ })).toBeVisible()
  })
})

test.describe('a save', () => {
  const undo = (page: Page) => page.getByRole('button', { name: /^Undo the/ })

  test('is undone, and the one before it', async ({ page }) => {
    await rows(page).nth(2).click()
    const city = field(page, 'City')
    const [first, before] = [await revision(page).textContent(), await city.inputValue()]
    for (const typed of ['Porto', 'Faro']) {
      await city.fill(typed)
      await button(page, 'Save customer').click()
      await expect(notice(page)).toContainText('Saved')
      await expect(page.getByText('Unsaved changes', { exact: true })).toBeHidden()
    }
    await undo(page).click()
    await expect(city).toHaveValue('Porto')
    await expect(notice(page)).toContainText('Undone: the save of')
    await undo(page).click()
    await expect(city).toHaveValue(before)
    await expect(revision(page)).toHaveText(String(first))
    await expect(undo(page)).toBeHidden()
  })

  test('of a new customer is undone, who is then no more', async ({ page }) => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    await field(page, 'Id').fill('gone-soon')
    await button(page, 'Create customer').click()
    await expect(page.getByText('1–10 of 26')).toBeVisible()
    await undo(page).click()
    await expect(page.getByText('1–10 of 25')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No customer selected' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Customers' })).toBeFocused()
  })

  test('that was refused is no step to take back', async ({ page }) => {
    await rows(page).nth(2).click()
    await field(page, 'Country').fill('portugal')
    await button(page, 'Save customer').click()
    await expect(notice(page)).toContainText('1 field to correct')
    await expect(undo(page)).toBeHidden()
  })

  test('is undone after one was asked what becomes of unsaved changes', async ({ page }) => {
    await rows(page).nth(2).click()
    await field(page, 'City').fill('Porto')
    await button(page, 'Save customer').click()
    await field(page, 'City').fill('Faro')
    await undo(page).click()
    const dialog = page.getByRole('dialog', { name: 'Discard unsaved changes?' })
    await dialog.getByRole('button', { name: 'Keep editing' }).click()
    await expect(field(page, 'City')).toHaveValue('Faro')
  })
})

test.describe('the mock’s clock', () => {
  test('is moved by a day, which shows in the list, and back by an undo', async ({ page }) => {
    const updated = cells(page, 'Updated').nth(0)
    await rows(page).nth(0).click()
    await addTag(page, 'Roastery')
    await expect(updated).toHaveText('just now')
    await button(page, '+1 day').click()
    await expect(updated).toHaveText('1 day ago')
    await page.getByRole('button', { name: 'Undo the tag Roastery' }).click()
    await expect(updated).not.toHaveText('1 day ago')
    await addTag(page, 'Roastery')
    await expect(updated).toHaveText('just now')
  })

  test('is in the panel, as are the checkpoints of what can be undone', async ({ page }) => {
    await rows(page).nth(0).click()
    await addTag(page, 'Roastery')
    await expect(tags(page)).toHaveCount(1)
    await button(page, 'Panel').click()
    const panel = page.locator('rebilly-mock-panel')
    await panel.getByRole('tab', { name: 'Time' }).click()
    await panel.getByRole('button', { name: 'Go to before write 1' }).click()
    await expect(cells(page, 'Company').first()).not.toContainText('Roastery')
  })
})

test('what is saved in the panel is in the list', async ({ page }) => {
  await button(page, 'Panel').click()
  const panel = page.locator('rebilly-mock-panel')
  await panel.getByRole('row').nth(1).getByRole('button').click()
  await panel.getByLabel('firstName').fill('Augusta')
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(rows(page).first()).toContainText('Augusta')
})

test('all of the desk goes by keyboard', async ({ page }) => {
  await page.getByRole('heading', { name: 'Customers' }).focus()
  for (const name of ['New customer', 'Search', 'Filter', 'Search', 'Clear', 'Name']) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAccessibleName(name)
  }
  await page.keyboard.press('Enter')
  await expect(column(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
  await expect(column(page, 'Name').getByRole('button')).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`is for everybody, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      const isFit = async (what: string) => {
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
        expect(scrollWidth, what).toBe(clientWidth)
        expect(await findingsOf(page), what).toEqual([])
      }
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 700 })
      await searchFor(page, 'Filter', 'nonsense:1')
      await expect(field(page, 'Filter')).toHaveAttribute('aria-invalid', 'true')
      await isFit('a refused filter')

      await rows(page).nth(0).click()
      await addTag(page, 'Roastery')
      await expect(tags(page)).toHaveCount(1)
      await isFit('a tagged customer')
      await button(page, 'Panel').click()
      await expect(page.getByRole('region', { name: 'Rebilly mock' })).toBeVisible()
      await isFit('the panel over the desk')
    })
  }
}
