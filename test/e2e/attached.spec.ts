import type { Route } from '@playwright/test'
import { attachMock, expect } from 'rebilly-mock/playwright'
import { createMock } from '../package/checked-mock.ts'
import { put, test } from '../support/mocked-test.ts'

const ada = 'https://api.rebilly.com/customers/ada'

test.beforeEach(({ page }) => page.goto('/'))

test('a page gets the answers of the test’s mock', async ({ page, mock }) => {
  expect(await put(page, ada)).toEqual({ status: 201, location: ada })
  expect(await put(page, ada)).toEqual({ status: 200, location: null })
  expect(mock).toHaveUpserted('ada', { status: 200, revision: 0 })
})

test('a page shows what a request with credentials and own headers is answered', async ({
  page,
}) => {
  const answered = await page.evaluate(async (url) => {
    const response = await fetch(url, { credentials: 'include', headers: { 'REB-APIKEY': 'any' } })
    return [response.status, response.headers.get('pagination-total'), await response.json()]
  }, 'https://api.rebilly.com/customers')
  expect(answered).toEqual([200, '0', []])
})

test.describe('with options', () => {
  test.use({ mockOptions: { customers: [{ id: 'ada' }], baseUrl: ['/api', 'https://api.test'] } })

  test('the mock has its start data, below the base URLs only', async ({ page, mock, app }) => {
    expect(mock.customers.count).toBe(1)
    expect((await put(page, '/api/customers/ada')).status).toBe(200)
    expect((await put(page, 'https://api.test/customers/ada')).status).toBe(200)
    expect(app.requests).not.toContain('/api/customers/ada')
    await put(page, '/customers/ada')
    expect(app.requests).toContain('/customers/ada')
  })
})

test('on the app’s own origin pages and scripts are the app’s, calls the mock’s', async ({
  page,
  mock,
  app,
}) => {
  expect((await put(page, '/customers/bob')).location).toBe(`${app.url}/customers/bob`)
  await page.goto('/customers/bob')
  await page.addScriptTag({ url: '/customers/list.js' })
  await page.evaluate(() => fetch('/locales/en.html'))

  expect(app.requests.filter((path) => path.startsWith('/customers'))).toEqual([
    '/customers/bob',
    '/customers/list.js',
  ])
  expect(app.requests).toContain('/locales/en.html')
  expect(mock.journal.count('*')).toBe(1)
})

test('popups, further pages and contexts of a test share its world', async ({
  page,
  context,
  browser,
  mock,
}) => {
  const opened = page.waitForEvent('popup')
  await page.evaluate(() => window.open('/'))
  const pages = [
    page,
    await opened,
    await context.newPage(),
    await browser.newPage(),
    await (await browser.newContext()).newPage(),
  ]
  const statuses: number[] = []
  for (const each of pages) {
    await each.goto(new URL('/', page.url()).href)
    statuses.push((await put(each, ada)).status)
  }
  expect(statuses).toEqual([201, 200, 200, 200, 200])
  expect(mock.journal.count('PutCustomer')).toBe(5)
})

test('a network error of a scenario is one in the page', async ({ page, mock }) => {
  mock.offline()
  expect((await put(page, ada)).status).toBe(0)
})

test('a request that hangs ends with the test', async ({ page, mock }) => {
  mock.when('PutCustomer').hang()
  void put(page, ada).catch(() => {})
  await expect(() => expect(mock).toHaveReceived('PutCustomer')).toPass()
})

test('a page that is closed before its answer does no harm', async ({ context, mock }) => {
  const page = await context.newPage()
  await page.goto('/')
  const slow = mock.when('PutCustomer').delay(50)
  void put(page, ada).catch(() => {})
  await expect(() => expect(slow.calls).toBe(1)).toPass()
  await page.close()
  await mock.journal.waitFor('PutCustomer')
})

test('a handler of the test’s own comes first', async ({ page, context, mock }) => {
  await context.route(ada, (route) => route.fulfill({ status: 418 }))
  expect((await put(page, ada)).status).toBe(418)
  expect(mock.journal.count()).toBe(0)
})

test('a handler of the test’s own asks the real host for nothing that is the mock’s', async ({
  page,
  context,
  app,
}) => {
  const reasons: string[] = []
  const asking = async (route: Route) => {
    const { message } = await route.fetch().then(
      () => new Error('none'),
      (error: Error) => error,
    )
    reasons.push(message)
    await route.fallback()
  }
  for (const routing of [context, page]) {
    await routing.route(ada, asking)
    expect((await put(page, ada)).status).toBeLessThan(202)
    await routing.unroute(ada, asking)
  }
  await put(page, ada)
  const refusal = expect.stringMatching(/by `route.fetch\(\)`: it would ask the real host/)
  expect(reasons).toEqual([refusal, refusal])

  await page.route(`${app.url}/customers/*`, async (route) =>
    route.fulfill({ response: await route.fetch() }),
  )
  await page.goto('/customers/bob')
  expect(app.requests).toContain('/customers/bob')
})

test.describe('attachMock', () => {
  test('attaches another mock, until it is detached', async ({ page, context, mock }) => {
    const other = createMock()
    const detach = await attachMock(context, other)
    await put(page, ada)
    await detach()
    await detach()
    await put(page, ada)

    expect([other, mock].map(({ journal }) => journal.count())).toEqual([1, 1])
  })

  test('ends what hangs when it is detached', async ({ page, context }) => {
    const other = createMock()
    other.when('PutCustomer').hang()
    const detach = await attachMock(context, other)
    const hanging = put(page, ada)
    await expect(() => expect(other).toHaveReceived('PutCustomer')).toPass()
    await detach()

    expect((await hanging).status).toBe(0)
  })

  test('rejects on detaching when an answer could not be given', async ({ page, context }) => {
    const broken = {
      ...createMock(),
      fetch: () => Promise.reject(new Error('The disk is full.')),
    }
    const detach = await attachMock(context, broken)

    expect((await put(page, ada)).status).toBe(0)
    await expect(detach()).rejects.toThrow(/Failed to answer .*The disk is full/)
  })

  test('says what to pass instead of something else', async ({ context }) => {
    await expect(attachMock(context, {} as never)).rejects.toThrow('Pass what `createMock()`')
  })

  test('rejects when the start data is invalid', async ({ context }) => {
    const mock = createMock({ customers: [{ id: 'a b' }] })
    await expect(attachMock(context, mock)).rejects.toThrow("Failed to load the mock's start data")
  })
})
