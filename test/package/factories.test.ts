import { readFileSync } from 'node:fs'
import { createFactories } from 'rebilly-mock/factories'
import { expect, it } from 'vitest'
import { createMock } from './checked-mock.ts'

const golden = readFileSync(new URL('../golden/customers.ndjson', import.meta.url), 'utf8')
const [first] = golden.split('\n')

// The build puts a part of faker into the bundle; what is built must not notice.
it('what is published builds the same bytes as the sources', () => {
  const customers = createFactories().customerFactory.buildList(50)
  expect(customers.map((each) => `${JSON.stringify(each)}\n`).join('')).toBe(golden)
})

it('a mock builds its own start data by the same factories', async () => {
  const mock = createMock({ customers: 1 })
  await mock.ready
  const { id, email, primaryAddress } = JSON.parse(first as string)
  expect(mock.customers.list()[0]).toMatchObject({ id, email, primaryAddress })
})
