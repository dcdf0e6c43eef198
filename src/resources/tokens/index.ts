import { lazy, operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'
import type { TokenContract } from './token-rules.ts'

export const tokensOf = (contract: TokenContract) =>
  ({
    name: 'tokens',
    tables: {
      tokens: {
        path: '/tokens',
        schema: async () => (await contract.tokens()).tokenRecord,
      },
    },
    operations: [
      operation({
        id: 'GetTokenCollection',
        at: 'GET /tokens',
        rules: ['query'],
        fails: [401, 403, 422],
        isList: true,
        respond: lazy(() => import('./token-list-response.ts'), 'listTokens'),
      }),
      operation({
        id: 'PostToken',
        takesPublishableKey: true,
        at: 'POST /tokens',
        rules: ['parse', 'validate'],
        fails: [401, 403, 422],
        body: async () => (await contract.tokens()).kindOf({ method: 'payment-card' }).input,
        respond: lazy(() => import('./token-responses.ts'), 'postToken'),
      }),
      operation({
        id: 'GetToken',
        takesPublishableKey: true,
        at: 'GET /tokens/{token}',
        rules: ['exists'],
        fails: [401, 403, 404],
        respond: lazy(() => import('./token-responses.ts'), 'getToken'),
      }),
    ],
    describe: async () => (await import('./description.ts')).describe(await contract.tokens()),
  }) as const satisfies Resource
