import { describe, expect, test } from 'vitest'
import { createFactories, world } from '#factories/index'
import type { Mock, MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { get, origin, put, send } from '../support/requests.ts'

type Body = Record<string, unknown>

/** What GET gives for a path below the API's base. */
async function read<T = Body[]>(mock: Mock, path: string): Promise<T> {
  const headers = { 'REB-APIKEY': 'sk_any' }
  const { status, body } = await send<T>(mock, new Request(`${origin}${path}`, { headers }))
  expect([path, status]).toEqual([path, 200])
  return body
}

const starts: [name: string, options: MockOptions, count: number][] = [
  ['customers: 25', { customers: 25 }, 25],
  ["world: 'single'", { world: 'single' }, 1],
  ["world: 'demo'", { world: 'demo' }, 25],
  ["world: 'awkward'", { world: 'awkward' }, world('awkward').customers.length],
  ['world: world({ customers: 3 })', { world: world({ customers: 3 }) }, 3],
]

describe.each(starts)('a mock with %s', (_, options, count) => {
  test('lists its customers, each with a timeline that begins once', async () => {
    const mock = createMock(options)
    const customers = await read(mock, '/customers?limit=1000')
    expect(customers).toHaveLength(count)
    for (const { id } of customers.slice(0, 10)) {
      const types = (await read(mock, `/customers/${id}/timeline`)).map(({ type }) => type)
      expect(types.filter((type) => type === 'customer-created')).toHaveLength(1)
    }
  })

  test('has whatever its customers lead to: instruments, lead sources, tags', async () => {
    const mock = createMock(options)
    const customers = await read(mock, '/customers?limit=1000&expand=leadSource')
    const tags = (await read(mock, '/tags?limit=1000')).map(({ name }) => name)
    for (const { id, ...customer } of customers) {
      for (const { name } of customer.tags as Body[]) expect(tags).toContain(name)
      const links = customer._links as { rel: string; href: string }[]
      for (const { rel, href } of links) {
        if (rel !== 'defaultPaymentInstrument' && rel !== 'leadSource') continue
        const body = await read<Body>(mock, href.replace(/^https:\/\/[^/]+/, ''))
        if (rel === 'leadSource') expect(customer._embedded).toHaveProperty('leadSource')
        else expect(body.customerId).toBe(id)
      }
    }
  })

  test('is of the organization of the mock, unless the world says otherwise', async () => {
    const mock = createMock({ ...options, organizationId: 'org_acme' })
    const [customer] = await read(mock, '/customers?limit=1')
    const given = typeof options.world === 'object'
    expect(customer?.organizationId === 'org_acme').toBe(!given)
  })

  test('takes a token that is always good, and none that is spent or expired', async () => {
    const mock = createMock(options)
    await mock.ready
    const saved = await put(mock, 'new', { paymentToken: 'tok_unused' })
    expect(saved.body.defaultPaymentInstrument).toMatchObject({ method: 'payment-card' })
    for (const paymentToken of ['tok_unused', 'tok_used', 'tok_expired']) {
      expect((await put(mock, 'newer', { paymentToken })).status).toBe(422)
    }
  })
})

test('generated customers are those of the factory', async () => {
  const mock = createMock({ customers: 5, seed: 3, organizationId: 'org_1' })
  await mock.ready
  for (const built of createFactories({ seed: 3 }).customerFactory.buildList(5)) {
    expect(mock.db.customers.findFirst((q) => q.where({ id: built.id }))).toEqual({
      ...built,
      organizationId: 'org_1',
    })
  }
})

test('the seed of the mock decides a preset', async () => {
  const emails = async (seed: number) => {
    const mock = createMock({ world: 'demo', seed })
    await mock.ready
    return mock.customers.list().map(({ email }) => email)
  }
  expect(await emails(1)).toEqual(await emails(1))
  expect(await emails(1)).not.toEqual(await emails(2))
})

test('single has an id that a test can name', async () => {
  expect((await get(createMock({ world: 'single' }), 'cus_single')).status).toBe(200)
})

test('demo remembers a merge', async () => {
  const mock = createMock({ world: 'demo' })
  const [{ id = '', targetCustomerId = '' } = {}] = world('demo').mergedCustomers
  expect(await put(mock, id, {})).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining(targetCustomerId) },
  })
})

test('a mock with generated customers has them in its reporting currency', async () => {
  const mock = createMock({ customers: 5, currency: 'EUR' })
  for (const { lifetimeRevenue } of await read(mock, '/customers')) {
    expect(lifetimeRevenue).toMatchObject({ currency: 'EUR' })
  }
})
