import { expect } from 'rebilly-mock/playwright'
import { put, test } from '../support/mocked-test.ts'

const tests = Number(process.env.CROSSTALK_TESTS ?? 24)
const shared = 'https://api.rebilly.com/customers/shared'

test.use({ mockOptions: { customers: [{ id: 'start' }] } })

for (let number = 0; number < tests; number += 1) {
  test(`test ${number} sees only what it did itself`, async ({ page, mock }) => {
    await page.goto('/')
    const own = `https://api.rebilly.com/customers/test-${number}`
    const statuses = [
      ...(await Promise.all([put(page, own), put(page, shared)])),
      await put(page, shared),
    ].map(({ status }) => status)

    expect(statuses).toEqual([201, 201, 200])
    const ids = mock.customers.list().map(({ id }) => id)
    expect(ids.sort()).toEqual(['shared', 'start', `test-${number}`].sort())
    expect(mock.journal.count()).toBe(3)
    // What the next test would see, if it could.
    mock.scenario('offline')
    await mock.customers.put('left-behind', {})
  })
}
