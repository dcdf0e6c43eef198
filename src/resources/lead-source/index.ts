import { lazy, operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'
import type { LeadSourceContract } from './lead-source-rules.ts'
import type { LeadSourceRecord } from './lead-source-schemas.ts'

export const leadSourceOf = (contract: LeadSourceContract) =>
  ({
    name: 'leadSource',
    tables: {
      leadSources: {
        schema: async () => (await contract.leadSource()).leadSourceRecord,
        keepsItself: true,
        referencesOf: ({ id }: LeadSourceRecord) => [{ path: ['id'], to: 'customers', id }],
      },
    },
    operations: [
      operation({
        id: 'GetCustomerLeadSource',
        at: 'GET /customers/{id}/lead-source',
        rules: ['exists'],
        fails: [401, 403, 404],
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./lead-source-responses.ts'), 'getLeadSource'),
      }),
      operation({
        id: 'PutCustomerLeadSource',
        at: 'PUT /customers/{id}/lead-source',
        rules: ['parse', 'validate', 'exists'],
        fails: [401, 403, 404, 422],
        body: async () => (await contract.leadSource()).leadSourceInput,
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./lead-source-responses.ts'), 'putLeadSource'),
      }),
      operation({
        id: 'DeleteCustomerLeadSource',
        at: 'DELETE /customers/{id}/lead-source',
        rules: ['exists'],
        fails: [401, 403, 404, 409],
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./lead-source-responses.ts'), 'deleteLeadSource'),
      }),
    ],
    describe: async () => (await import('./description.ts')).describe(await contract.leadSource()),
  }) as const satisfies Resource
