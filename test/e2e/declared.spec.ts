import { mergeTests } from '@playwright/test'
import { createTest, expect } from 'rebilly-mock/playwright'
import { shop, websites } from '../support/declared-resources.ts'
import { apps, put } from '../support/mocked-test.ts'

const test = mergeTests(apps, createTest({ resources: [websites], auth: 'off' }))

test('a page is answered for a resource of one’s own, on the API’s host and on its own', async ({
  page,
  mock,
}) => {
  await page.goto('/')
  const url = 'https://api.rebilly.com/websites/web_1'
  expect(await put(page, url, shop)).toEqual({ status: 201, location: url })
  expect((await put(page, '/websites/web_1', { ...shop, name: 'Mall' })).status).toBe(200)
  expect(mock).toHaveUpserted(websites, 'web_1', { status: 200, revision: 1 })
  expect(mock).toHaveRecord(websites, 'web_1', { name: 'Mall', slug: 'mall' })
  expect(mock.db.websites.count()).toBe(1)
  // @ts-expect-error no website has that
  expect(mock).not.toHaveRecord(websites, 'web_1', { nmae: 'Mall' })
  mock.when('PostWebsiteArchive').respond(409)
})

test.describe('with more options', () => {
  test.use({ mockOptions: { records: { websites: [{ ...shop, id: 'web_1' }] } } })

  test('the resources stay', async ({ page, mock, app }) => {
    await page.goto('/')
    expect((await put(page, '/websites/web_1', shop)).status).toBe(200)
    expect(mock.resource(websites).get('web_1')?.slug).toBe('shop')
    // A page of the app, which lies where the mock has a list.
    const response = await page.goto('/websites')
    expect(response?.url()).toBe(`${app.url}/websites`)
    expect(response?.headers()['content-type']).toContain('text/html')
  })

  test('a page of the app is loaded beside contexts that have no mock', async ({
    page,
    browser,
    app,
  }) => {
    const other = await browser.newContext()
    await (await other.newPage()).goto(app.url)
    await page.goto('/')
    for (let load = 0; load < 5; load += 1) {
      expect((await page.goto('/websites'))?.status()).toBe(200)
    }
    await other.close()
  })
})
