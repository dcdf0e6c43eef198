import { beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import { loadedFor } from '#resources/customers/customer-body'
import type { CustomerRules } from '#resources/customers/customer-rules'
import type { CustomerWorld } from '#resources/customers/customer-world'
import { putCustomer } from '#resources/customers/put-customer'
import { resolveOptions } from '../../../src/mock/options/resolve-options.ts'
import { kitWorld } from '../../support/kit-world.ts'

const loaded = await loadedFor({}, resolveOptions().rules.contract)

let world: CustomerWorld

beforeEach(async () => {
  world = kitWorld({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
  await world.open()
})

const put = (id: string, body: unknown, rules: Partial<CustomerRules> = {}) =>
  putCustomer(
    world,
    { ...resolveOptions().rules, ...rules },
    {
      id,
      body,
      ...loaded,
      claims: { revision: undefined, ifMatch: undefined },
      organizationId: 'org_1',
    },
  )

const problemOf = async (action: () => unknown): Promise<Problem> => {
  try {
    action()
  } catch (error) {
    return (await worded(error)) as Problem
  }
  throw new Error('It did not throw.')
}

it('writes in one synchronous step', () => {
  const { created, record } = put('cus_1', {})
  expect(created).toBe(true)
  expect(world.tables.customers.get('cus_1')).toBe(record)
})

describe('an id that was merged away', () => {
  beforeEach(() => {
    world.tables.mergedCustomers.put({ id: 'cus_old', targetCustomerId: 'cus_survivor' })
  })

  it('conflicts, and names the customer that survived', async () => {
    const problem = await problemOf(() => put('cus_old', {}))
    expect(problem.status).toBe(409)
    expect(problem.message).toContain('"cus_survivor"')
    expect(world.tables.customers.size).toBe(0)
  })

  it('conflicts whatever the concurrency', async () => {
    expect(
      (await problemOf(() => put('cus_old', {}, { concurrency: 'last-write-wins' }))).status,
    ).toBe(409)
  })

  it('is free again where the mock was told so', () => {
    expect(put('cus_old', {}, { mergedIds: 'recreate' }).created).toBe(true)
  })
})
