import { attachMock, expect } from 'rebilly-mock/playwright'
import { connectMock } from 'rebilly-mock/remote'
import { serve } from 'rebilly-mock/server'
import { createMock } from '../package/checked-mock.ts'
import { put, test } from '../support/mocked-test.ts'

const ada = 'https://api.rebilly.com/customers/ada'

test('a context is answered by a world of a mock that is served elsewhere', async ({
  browser,
  baseURL,
}) => {
  const served = createMock()
  const { url, stop } = await serve(served, { port: 0 })
  const mock = await connectMock(url, { world: 'e2e' })
  const context = await browser.newContext()
  const detach = await attachMock(context, mock)
  const page = await context.newPage()
  await page.goto(baseURL)

  expect(await put(page, ada)).toEqual({ status: 201, location: ada })
  await mock.when('PutCustomer', { id: 'ada' }).once().networkError()
  expect(await put(page, ada)).toEqual({ status: 0, location: null })
  await expect(mock).toHaveUpserted('ada', { status: 201, revision: 0 })
  expect(served.customers.count).toBe(0)

  await detach()
  await context.close()
  await stop()
})
