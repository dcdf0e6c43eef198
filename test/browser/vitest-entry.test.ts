import { beforeAll, describe, test as plainTest } from 'vitest'
import { expect, test } from '../../src/hosts/vitest/browser.ts'
import { startForTest } from '../../src/hosts/vitest/in-page.ts'
import { createMock } from '../support/create-mock.ts'

/** What a client keeps that is made before any test. */
const kept = globalThis.fetch

const put = (send = globalThis.fetch) =>
  send('https://api.rebilly.com/customers/ada', {
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

  test('answers who keeps `fetch` from before', async () => {
    expect((await put(kept)).status).toBe(201)
  })

  describe('of what is of no test', () => {
    const statuses: number[] = []
    let ofBeforeAll: Response
    let poller: ReturnType<typeof setInterval>
    beforeAll(async () => {
      ofBeforeAll = await put()
    })

    plainTest('refuses a hook of `beforeAll`, and says why', async () => {
      expect(ofBeforeAll.status).toBe(500)
      expect(await ofBeforeAll.text()).toContain('a hook of `beforeAll`')
    })

    test('lets a poller go on', async () => {
      poller = setInterval(async () => statuses.push((await put()).status), 5)
      await expect.poll(() => statuses).toContain(201)
    })

    test('answers it in the next test', async ({ mock }) => {
      await expect.poll(() => mock.journal.count('PutCustomer')).toBeGreaterThan(2)
    })

    plainTest('refuses it when no test has a mock', async () => {
      await expect.poll(() => statuses).toContain(500)
      clearInterval(poller)
    })
  })

  test('says what to do when another test of the page runs too', async () => {
    await expect(startForTest(createMock())).rejects.toThrow(
      /without `concurrent`, or use `mock.fetch`/,
    )
  })
})
