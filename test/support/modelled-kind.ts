import type {
  CustomerRecord,
  DeclaredResource,
  Mock,
  MockOptions,
  MockSnapshot,
} from '../../src/index.ts'
import type { Seen } from './model.ts'

type Own = readonly DeclaredResource[]
type AnyMock = Mock<Own>
type Begun = { readonly id: string; readonly createdTime: string; readonly updatedTime: string }

/** What the records are that a model is of: how they are written, and what is seen of them. */
export interface ModelledKind {
  readonly path: string
  readonly invalid: object
  /** The options of a mock that begins with one record. */
  start(record: Begun): MockOptions<Own>
  bodyOf(name: string, color: string): object
  seen(record: object): Seen
  collection(mock: AnyMock): { all(): readonly object[] }
  forget(mock: AnyMock, id: string): Promise<void>
  recolor(mock: AnyMock, id: string, color: string): Promise<unknown>
  /** What no world may hold in the place of what it holds. */
  broken(world: MockSnapshot): object
}

/** Customers, of which the first has a tag. */
export const customersKind: ModelledKind = {
  path: '/customers',
  invalid: { primaryAddress: { country: 'usa' } },
  start: (record) => ({ customers: [{ ...record, tags: [{ name: 'VIP' }] }] }),
  bodyOf: (firstName, color) => ({ primaryAddress: { firstName }, customFields: { color } }),
  seen(record) {
    const { id, firstName, revision, createdTime, updatedTime, ...customer } =
      record as CustomerRecord
    return {
      id,
      firstName,
      color: (customer.customFields.color as string | undefined) ?? null,
      tags: customer.tags.map(({ name }) => name),
      revision,
      createdTime,
      updatedTime,
      hasInstrument: customer.defaultPaymentInstrument !== null,
    }
  },
  collection: ({ db }) => db.customers,
  forget: (mock, id) => mock.customers.delete(id),
  recolor: ({ db }, id, color) =>
    db.customers.update((q) => q.where({ id }), {
      data: (customer) => {
        customer.customFields = { color }
      },
    }),
  broken: ({ customers }) => ({ customers: [...customers.slice(1), { id: 'broken' }] }),
}
