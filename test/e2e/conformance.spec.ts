import { expect, type Page } from '@playwright/test'
import { runConformance } from 'rebilly-mock/conformance'
import { attachMock } from 'rebilly-mock/playwright'
import { createMock } from '../package/checked-mock.ts'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { test } from '../support/mocked-test.ts'

/** Sends a request from a page, and gives back what the page sees of the answer. */
const fetchIn = (page: Page) => async (request: Request) => {
  const sent = {
    url: request.url,
    method: request.method,
    headers: [...request.headers],
    text: request.body ? await request.text() : undefined,
  }
  const seen = await page.evaluate(async ({ url, method, headers, text }) => {
    const body = text === undefined ? null : new TextEncoder().encode(text)
    const response = await fetch(url, { method, headers, body })
    const { status } = response
    return { status, headers: [...response.headers], text: await response.text() }
  }, sent)
  const { status, headers, text } = seen
  return new Response(text === '' ? null : text, { status, headers })
}

test('the conformance table gets the same answers in a page that Playwright drives', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const context = await browser.newContext()
  const detach = await attachMock(context, createMock(conformanceMockOptions))
  const own = await context.newPage()
  await own.goto(baseURL)

  const sent = await runConformance(fetchIn(own), conformanceOptions)
  await detach()
  await context.close()

  const direct = createMock(conformanceMockOptions)
  expect(failuresOf(sent)).toEqual([])
  expect(sent).toEqual(await runConformance(direct.fetch, conformanceOptions))
})
