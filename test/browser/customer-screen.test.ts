import { expect, it, onTestFinished } from 'vitest'
import { commands } from 'vitest/browser'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createClient } from '../support/client.ts'
import { createMock } from '../support/create-mock.ts'

/** What the official client has besides what the other tests ask of it. */
interface Listing {
  getAll(request?: object): Promise<{ items: { fields: Record<string, unknown> }[]; total: number }>
}
type Whole = ReturnType<typeof createClient> &
  Record<'websites' | 'subscriptions' | 'invoices' | 'transactions', Listing>

const document = await commands.publishedDocument('2026-08')

it.skipIf(!document).each(['service-worker', 'in-page'] as const)(
  'answers what a customer screen asks by the official client, by %s',
  async (transport) => {
    const mock = createMock({
      contract: '2026-08',
      definitions: document as object,
      customers: [{ id: 'ada' }, { id: 'grace' }],
      records: { websites: 2, subscriptions: 6, invoices: 6, transactions: 6 },
    })
    const { stop } = await startBrowser(mock, { transport })
    onTestFinished(stop)
    const client = createClient({ organizationId: 'org_1' }) as Whole
    const ofAda = { filter: 'customerId:ada', limit: 100 }

    expect((await client.customers.get({ id: 'ada' })).fields).toMatchObject({ id: 'ada' })
    expect(await client.websites.getAll()).toMatchObject({ total: 2 })
    for (const resource of ['subscriptions', 'invoices', 'transactions'] as const) {
      const { items, total } = await client[resource].getAll(ofAda)
      const { length } = (await client[resource].getAll()).items
      expect(length, resource).toBe(6)
      expect(total, resource).toBe(items.length)
      expect(total, resource).toBeGreaterThan(0)
      expect(total, resource).toBeLessThan(6)
      expect(new Set(items.map(({ fields }) => fields.customerId))).toEqual(new Set(['ada']))
    }
    const { items } = await client.customers.getAllTimelineMessages({ id: 'ada' })
    expect(items).not.toHaveLength(0)
    expect(mock.journal.entries.every(({ response }) => response?.status === 200)).toBe(true)
    expect(mock.journal.entries.map(({ fidelity }) => fidelity)).toEqual([
      'exact',
      ...Array.from({ length: 7 }, () => 'stateful'),
      'exact',
    ])
  },
)
