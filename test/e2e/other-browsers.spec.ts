import { existsSync } from 'node:fs'
import { firefox, webkit } from '@playwright/test'
import { attachMock, expect } from 'rebilly-mock/playwright'
import { createMock } from '../package/checked-mock.ts'
import { put, test } from '../support/mocked-test.ts'

for (const type of [firefox, webkit]) {
  test(`a mock answers the pages of ${type.name()}`, async ({ app }) => {
    const isMissing = !existsSync(type.executablePath())
    const remedy = `not installed, so not tested: npx playwright install ${type.name()}`
    if (isMissing) console.log(`browsers: ${type.name()} is ${remedy}`)
    test.skip(isMissing, remedy)
    const browser = await type.launch()
    const context = await browser.newContext()
    const mock = createMock()
    await attachMock(context, mock)
    const page = await context.newPage()
    await page.goto(app.url)

    expect(await put(page, 'https://api.rebilly.com/customers/cus_1')).toMatchObject({
      status: 201,
    })
    expect(mock.customers.count).toBe(1)
    await browser.close()
  })
}
