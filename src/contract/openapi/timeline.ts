import type { Descriptions } from './operation.ts'

const tag = 'Customers'

export const timeline: Descriptions = {
  'GET /customers/{id}/timeline': {
    id: 'GetCustomerTimelineCollection',
    tag,
    summary: 'List the messages of a timeline',
    parameters: ['limit', 'offset', 'filter', 'sort', 'q'],
    success: { 200: ['TimelineMessage'] },
  },
  'POST /customers/{id}/timeline': {
    id: 'PostCustomerTimeline',
    tag,
    summary: 'Add a message to a timeline',
    body: 'TimelineMessageInput',
    success: { 201: 'TimelineMessage' },
  },
  'GET /customers/{id}/timeline/{messageId}': {
    id: 'GetCustomerTimeline',
    tag,
    summary: 'Retrieve a message of a timeline',
    success: { 200: 'TimelineMessage' },
  },
  'DELETE /customers/{id}/timeline/{messageId}': {
    id: 'DeleteCustomerTimeline',
    tag,
    summary: 'Delete a message of a timeline',
    description: 'Only one that was posted; those of the API itself are 409 (a rule of the mock).',
    success: { 204: null },
  },
}
