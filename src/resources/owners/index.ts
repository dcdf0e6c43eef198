import type { Resource } from '#engine/resource/resource'
import type { MergedCustomer } from './merged-customer.ts'

/** The ids of customers that were merged away, and into whom: no operation shows them. */
export const mergedCustomers = {
  name: 'mergedCustomers',
  tables: {
    mergedCustomers: {
      schema: async () => (await import('./merged-customer.ts')).mergedCustomer,
      standsFor: 'customers',
      keepsItself: true,
      referencesOf: ({ targetCustomerId: id }: MergedCustomer) => [
        { path: ['targetCustomerId'], to: 'customers', id },
      ],
    },
  },
  operations: [],
} as const satisfies Resource
