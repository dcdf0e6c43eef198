import { expect } from 'rebilly-mock/playwright'
import { put, test } from '../support/mocked-test.ts'

const ada = 'https://api.rebilly.com/customers/ada'
const noon = new Date('2026-03-01T12:00:00Z')

test.use({ clock: 'page' })

test('a token expires as time goes by for the page', async ({ page, mock }) => {
  await page.clock.install({ time: noon })
  await page.goto('/')
  const { id: paymentToken } = await mock.tokens.issue()

  await page.clock.fastForward('29:00')
  expect((await put(page, ada, { websiteId: 'web_1' })).status).toBe(201)
  await page.clock.fastForward('02:00')

  expect((await put(page, ada, { paymentToken })).status).toBe(422)
  const drift = await page.evaluate((now) => Date.now() - now, mock.clock.now().getTime())
  expect(Math.abs(drift)).toBeLessThan(30_000)
})

test('a page that is paused gets a delayed answer when its time has come', async ({
  page,
  mock,
}) => {
  mock.latency(10_000)
  await page.clock.install({ time: new Date('2026-03-01T11:00:00Z') })
  await page.goto('/')
  await page.clock.pauseAt(noon)
  expect(mock.clock.now()).toEqual(noon)

  const saving = put(page, ada)
  await expect.poll(() => mock.journal.count('PutCustomer')).toBe(1)
  await page.clock.runFor(9999)
  expect(mock.customers.get('ada')).toBeUndefined()
  await page.clock.runFor('00:01')
  expect((await saving).status).toBe(201)
  expect(mock.customers.get('ada')?.createdTime).toBe('2026-03-01T12:00:10Z')
})

test('what a timer of the page sends finds the mock at that time', async ({ page, mock }) => {
  await page.clock.install({ time: noon })
  await page.goto('/')
  const { id: paymentToken } = await mock.tokens.issue()
  const late = page.evaluate(
    ([url, body]) =>
      new Promise<number>((resolve) => {
        const send = async () => {
          const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
          resolve((await fetch(url, { method: 'PUT', headers, body })).status)
        }
        setTimeout(send, 31 * 60_000)
      }),
    [ada, JSON.stringify({ paymentToken })] as const,
  )
  await page.clock.fastForward('31:00')
  expect(await late).toBe(422)
})

test('a fixed time is the mock’s, and answers are delayed as ever', async ({ page, mock }) => {
  mock.latency(20)
  await page.clock.setFixedTime(noon)
  await page.goto('/')
  expect((await put(page, ada)).status).toBe(201)
  expect(mock.customers.get('ada')?.createdTime).toBe('2026-03-01T12:00:00Z')
  await page.clock.setSystemTime(new Date('2030-01-01'))
  expect(mock.clock.now().getUTCFullYear()).toBe(2030)
})

test('the first context that uses its clock is the one that is followed', async ({
  page,
  browser,
  mock,
}) => {
  await page.clock.install({ time: noon })
  await page.clock.pauseAt(new Date('2026-03-01T13:00:00Z'))
  const other = await browser.newContext()
  await other.clock.install({ time: 0 })
  await other.clock.fastForward('01:00')
  expect(mock.clock.now()).toEqual(new Date('2026-03-01T13:00:00Z'))
})

test('what Playwright refuses moves nothing', async ({ page, mock }) => {
  await page.clock.install({ time: noon })
  await page.clock.pauseAt(new Date('2026-03-01T13:00:00Z'))
  await expect(page.clock.fastForward('soon')).rejects.toThrow("'mm:ss'")
  expect(mock.clock.now()).toEqual(new Date('2026-03-01T13:00:00Z'))
})

test.describe('without it', () => {
  test.use({ clock: 'mock' })

  test('the mock has a time of its own', async ({ page, mock }) => {
    await page.clock.install({ time: 0 })
    expect(mock.clock.now().getUTCFullYear()).toBeGreaterThan(2000)
  })
})
