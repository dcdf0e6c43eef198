import { lazy, operation } from '#engine/request/operation'
import type { Resource, Showing } from '#engine/resource/resource'
import { pathId } from '#engine/schema/identifiers'
import type { CustomerContract } from './customer-contract.ts'
import { getCustomer, putCustomer } from './customer-responses.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerChange, CustomerWorld } from './customer-world.ts'
import { eventOf } from './event-of.ts'
import { represent } from './represent-customer.ts'

export const customersOf = (contract: CustomerContract) =>
  ({
    name: 'customers',
    tables: {
      customers: {
        schema: async () => (await contract.customerReading()).customerRecord,
        id: async () => pathId,
        isOpen: true,
        noun: 'customer',
        path: '/customers',
        hasTimeline: true,
        referencesOf: ({ tags }: CustomerRecord) =>
          tags.map((tag, at) => ({ path: ['tags', at, 'id'], to: 'tags', id: tag.id, copy: tag })),
      },
    },
    operations: [
      operation({
        id: 'GetCustomerCollection',
        at: 'GET /customers',
        rules: ['query'],
        fails: [401, 403, 422],
        isList: true,
        respond: lazy(() => import('./list-response.ts'), 'listCustomers'),
      }),
      operation({
        id: 'PostCustomer',
        at: 'POST /customers',
        rules: ['parse', 'query', 'validate'],
        fails: [401, 403, 409, 422],
        body: async () => (await contract.customerWriting()).input,
        respond: lazy(() => import('./create-response.ts'), 'createCustomer'),
      }),
      operation({
        id: 'GetCustomer',
        at: 'GET /customers/{id}',
        rules: ['query', 'exists'],
        fails: [401, 403, 404, 422],
        about: { table: 'customers', param: 'id' },
        respond: getCustomer,
      }),
      operation({
        id: 'PutCustomer',
        at: 'PUT /customers/{id}',
        rules: ['parse', 'query', 'validate', 'merged', 'current'],
        fails: [401, 403, 409, 422],
        body: async () => (await contract.customerWriting()).input,
        about: { table: 'customers', param: 'id' },
        respond: putCustomer,
      }),
      operation({
        id: 'DeleteCustomer',
        at: 'DELETE /customers/{id}',
        rules: ['query', 'exists'],
        fails: [401, 403, 404, 422],
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./merge-response.ts'), 'mergeCustomers'),
      }),
    ],
    events: ['customer-created', 'customer-updated', 'customer-merged'],
    eventOf: (change: CustomerChange, { base, world }: Showing) =>
      eventOf(world as CustomerWorld, base, change),
    describe: async () =>
      (await import('./description.ts')).describe(await contract.customerReading()),
    show: (record: CustomerRecord, { base, world }: Showing) =>
      represent(record, { base, world: world as CustomerWorld }),
  }) as const satisfies Resource
