import type { ConformanceCase, ConformanceStep } from './case.ts'

const customer = (id: string): ConformanceStep => ({
  method: 'PUT',
  path: `/customers/{run}-${id}`,
  body: {},
  expect: { status: 201 },
})

/** `/customers/{id}/timeline`. */
export const timelineCases: readonly ConformanceCase[] = [
  {
    name: 'a comment',
    rule: 'POST adds a message to the timeline of a customer: 201, and Location says where; the list has it.',
    source: 'documented',
    steps: [
      customer('told'),
      {
        method: 'POST',
        path: '/customers/{run}-told/timeline',
        body: { type: 'customer-comment-created', message: 'Asked for a refund' },
        expect: {
          status: 201,
          headers: { location: { $pattern: '/customers/{run}-told/timeline/[^/]+$' } },
          body: { type: 'customer-comment-created', message: 'Asked for a refund' },
        },
        keep: { id: 'id' },
      },
      {
        method: 'GET',
        path: '/customers/{run}-told/timeline/{id}',
        expect: { status: 200, body: { id: '{id}', message: 'Asked for a refund' } },
      },
      {
        method: 'GET',
        path: '/customers/{run}-told/timeline',
        expect: {
          status: 200,
          headers: { 'pagination-total': { $pattern: String.raw`^\d+$` } },
          body: { $contains: [{ id: '{id}' }] },
        },
      },
    ],
  },
  {
    name: 'a comment by default',
    rule: 'A message without a type is a comment, by a caller of the API.',
    source: 'own',
    steps: [
      customer('comment'),
      {
        method: 'POST',
        path: '/customers/{run}-comment/timeline',
        body: { message: 'Hello' },
        expect: {
          status: 201,
          body: { type: 'customer-comment-created', triggeredBy: 'direct-api' },
        },
      },
    ],
  },
  {
    name: 'history',
    rule: 'The API tells of a customer’s creation and of changes by messages of its own.',
    source: 'own',
    steps: [
      customer('history'),
      {
        method: 'PUT',
        path: '/customers/{run}-history',
        body: { primaryAddress: { city: 'Paris' } },
        expect: { status: 200 },
      },
      {
        method: 'GET',
        path: '/customers/{run}-history/timeline',
        expect: {
          status: 200,
          body: {
            $contains: [
              { type: 'customer-created', triggeredBy: 'rebilly' },
              { type: 'primary-address-changed' },
            ],
          },
        },
      },
    ],
  },
  {
    name: 'delete a message',
    rule: 'DELETE takes a message away: 204, then 404.',
    source: 'documented',
    steps: [
      customer('deleted'),
      {
        method: 'POST',
        path: '/customers/{run}-deleted/timeline',
        body: { type: 'customer-comment-created', message: 'Hello' },
        expect: { status: 201 },
        keep: { id: 'id' },
      },
      {
        method: 'DELETE',
        path: '/customers/{run}-deleted/timeline/{id}',
        expect: { status: 204, body: { $absent: true } },
      },
      {
        method: 'GET',
        path: '/customers/{run}-deleted/timeline/{id}',
        expect: { status: 404 },
      },
    ],
  },
  {
    name: 'history stays',
    rule: 'A message of the API’s own cannot be deleted: 409.',
    source: 'own',
    steps: [
      customer('stands'),
      {
        method: 'GET',
        path: '/customers/{run}-stands/timeline?filter=type:customer-created',
        expect: { status: 200, body: [{ type: 'customer-created' }] },
        keep: { id: '0.id' },
      },
      {
        method: 'DELETE',
        path: '/customers/{run}-stands/timeline/{id}',
        expect: { status: 409 },
      },
    ],
  },
  {
    name: 'the timeline of nobody',
    rule: 'The timeline of an unknown customer is 404.',
    source: 'own',
    steps: [
      { method: 'GET', path: '/customers/{run}-absent/timeline', expect: { status: 404 } },
      {
        method: 'POST',
        path: '/customers/{run}-absent/timeline',
        body: { message: 'Hello' },
        expect: { status: 404 },
      },
    ],
  },
  {
    name: 'an invalid message',
    rule: 'A type that the API does not have is 422 on type.',
    source: 'documented',
    steps: [
      customer('typed'),
      {
        method: 'POST',
        path: '/customers/{run}-typed/timeline',
        body: { type: 'planet', message: 'Hello' },
        expect: { status: 422, body: { invalidFields: { $contains: [{ field: 'type' }] } } },
      },
    ],
  },
]
