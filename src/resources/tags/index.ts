import { lazy, operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'
import type { TagContract } from './tag-rules.ts'

export const tagsOf = (contract: TagContract) =>
  ({
    name: 'tags',
    tables: {
      tags: {
        schema: async () => (await contract.tags()).tagRecord,
        isOpen: true,
        unique: [['name']],
      },
    },
    operations: [
      operation({
        id: 'GetTagCollection',
        at: 'GET /tags',
        rules: ['query'],
        fails: [401, 403, 422],
        isList: true,
        respond: lazy(() => import('./tag-responses.ts'), 'listTags'),
      }),
      operation({
        id: 'PostTag',
        at: 'POST /tags',
        rules: ['parse', 'validate', 'unique'],
        fails: [401, 403, 409, 422],
        body: async () => (await contract.tags()).tagInput,
        respond: lazy(() => import('./tag-responses.ts'), 'postTag'),
      }),
      operation({
        id: 'GetTag',
        at: 'GET /tags/{tag}',
        rules: ['exists'],
        fails: [401, 403, 404],
        respond: lazy(() => import('./tag-responses.ts'), 'getTag'),
      }),
      operation({
        id: 'PatchTag',
        at: 'PATCH /tags/{tag}',
        rules: ['parse', 'validate', 'exists', 'unique'],
        fails: [401, 403, 404, 409, 422],
        body: async () => (await contract.tags()).tagUpdate,
        respond: lazy(() => import('./tag-responses.ts'), 'patchTag'),
      }),
      operation({
        id: 'DeleteTag',
        at: 'DELETE /tags/{tag}',
        rules: ['exists'],
        fails: [401, 403, 404],
        respond: lazy(() => import('./tag-responses.ts'), 'deleteTag'),
      }),
      operation({
        id: 'PostTagCustomerCollection',
        at: 'POST /tags/{tag}/customers',
        rules: ['parse', 'validate'],
        fails: [401, 403, 422],
        body: async () => (await contract.tags()).taggingInput,
        respond: lazy(() => import('./tagging-responses.ts'), 'tagCustomers'),
      }),
      operation({
        id: 'DeleteTagCustomerCollection',
        at: 'DELETE /tags/{tag}/customers',
        rules: ['parse', 'validate'],
        fails: [401, 403, 422],
        body: async () => (await contract.tags()).taggingInput,
        respond: lazy(() => import('./tagging-responses.ts'), 'untagCustomers'),
      }),
      operation({
        id: 'PostTagCustomer',
        at: 'POST /tags/{tag}/customers/{customerId}',
        rules: ['exists'],
        fails: [401, 403, 404],
        about: { table: 'customers', param: 'customerId' },
        respond: lazy(() => import('./tagging-responses.ts'), 'tagCustomer'),
      }),
      operation({
        id: 'DeleteTagCustomer',
        at: 'DELETE /tags/{tag}/customers/{customerId}',
        rules: ['exists'],
        fails: [401, 403, 404],
        about: { table: 'customers', param: 'customerId' },
        respond: lazy(() => import('./tagging-responses.ts'), 'untagCustomer'),
      }),
    ],
    describe: async () => (await import('./description.ts')).describe(await contract.tags()),
  }) as const satisfies Resource
