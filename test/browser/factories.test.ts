import { expect, test } from 'vitest'
import customers from '../golden/customers.ndjson?raw'
import digests from '../golden/digests.txt?raw'
import { goldenCustomers, goldenDigests } from '../support/golden.ts'

test('a browser builds the same bytes as Node', () => {
  expect(goldenCustomers()).toBe(customers)
  expect(goldenDigests()).toBe(digests)
})
