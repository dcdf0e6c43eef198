import { lazy, operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'

const load = () => import('./report-parts.ts')

const about = { table: 'customers', param: 'id' } as const

/** What the API has below customers since the version before. */
export const reports = {
  name: 'reports',
  tables: {},
  operations: [
    operation({
      id: 'GetCustomerCreditBalance',
      at: 'GET /customers/{id}/credit-balance',
      rules: ['exists'],
      fails: [401, 403, 404],
      about,
      respond: lazy(load, 'getCreditBalance'),
    }),
    operation({
      id: 'PostCustomerComplianceScreeningReport',
      at: 'POST /customers/{id}/compliance-screening-report',
      rules: ['exists'],
      fails: [401, 403, 404],
      about,
      respond: lazy(load, 'postComplianceReport'),
    }),
  ],
  describe: async () => (await load()).description,
} as const satisfies Resource
