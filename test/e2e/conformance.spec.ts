import { expect } from '@playwright/test'
import { runConformance } from 'rebilly-mock/conformance'
import { attachMock } from 'rebilly-mock/playwright'
import { createMock } from '../package/checked-mock.ts'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { fetchIn } from '../support/fetch-in.ts'
import { test } from '../support/mocked-test.ts'

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
