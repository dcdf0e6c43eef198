import { lazy, operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'
import type { TimelineContract } from './timeline-rules.ts'
import type { TimelineRecord } from './timeline-schemas.ts'

export const timelineOf = (contract: TimelineContract) =>
  ({
    name: 'timeline',
    tables: {
      timeline: {
        schema: async () => (await contract.timeline()).timelineRecord,
        groupOf: ({ customerId }: TimelineRecord) => customerId,
        keepsItself: true,
        referencesOf: ({ customerId: id }: TimelineRecord) => [
          { path: ['customerId'], to: 'customers', id },
        ],
      },
    },
    operations: [
      operation({
        id: 'GetCustomerTimelineCollection',
        at: 'GET /customers/{id}/timeline',
        rules: ['query', 'exists'],
        fails: [401, 403, 404, 422],
        about: { table: 'customers', param: 'id' },
        isList: true,
        respond: lazy(() => import('./timeline-responses.ts'), 'listTimelineMessages'),
      }),
      operation({
        id: 'PostCustomerTimeline',
        at: 'POST /customers/{id}/timeline',
        rules: ['parse', 'validate', 'exists'],
        fails: [401, 403, 404, 422],
        body: async () => (await contract.timeline()).timelineInput,
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./timeline-responses.ts'), 'postTimelineMessage'),
      }),
      operation({
        id: 'GetCustomerTimeline',
        at: 'GET /customers/{id}/timeline/{messageId}',
        rules: ['exists'],
        fails: [401, 403, 404],
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./timeline-responses.ts'), 'getTimelineMessage'),
      }),
      operation({
        id: 'DeleteCustomerTimeline',
        at: 'DELETE /customers/{id}/timeline/{messageId}',
        rules: ['exists', 'history'],
        fails: [401, 403, 404, 409],
        about: { table: 'customers', param: 'id' },
        respond: lazy(() => import('./timeline-responses.ts'), 'deleteTimelineMessage'),
      }),
    ],
    describe: async () => (await import('./description.ts')).describe(await contract.timeline()),
  }) as const satisfies Resource
