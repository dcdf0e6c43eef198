import { describe } from 'vitest'
import { expect, test } from '../../src/vitest/browser.ts'
import { startForTest } from '../../src/vitest/in-page.ts'
import { createMock } from '../support/create-mock.ts'

const put = () =>
  fetch('https://api.rebilly.com/customers/ada', {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: '{}',
  })

describe('the test of rebilly-mock/vitest in a page', () => {
  for (const round of [1, 2]) {
    test(`has a mock with a world of its own: ${round}`, async ({ mock }) => {
      expect((await put()).status).toBe(201)
      expect((await put()).status).toBe(200)
      expect(mock).toHaveUpserted('ada', { status: 201, revision: 0 })
    })
  }

  describe('with options', () => {
    test.override('mockOptions', { customers: [{ id: 'ada' }] })

    test('has its start data', async ({ mock }) => {
      expect((await put()).status).toBe(200)
      expect(mock).toHaveCustomer('ada', { revision: 0 })
    })
  })

  test('says what to do when another test of the page runs too', async () => {
    await expect(startForTest(createMock())).rejects.toThrow(
      /without `concurrent`, or use `mock.fetch`/,
    )
  })
})
