import type { ResourceDescription } from '#engine/resource/description'
import type { TimelineSchemas } from './timeline-schemas.ts'

const tag = 'Customers'

export const describe = ({
  timelineInput,
  timelineMessage,
}: TimelineSchemas): ResourceDescription => ({
  operations: {
    GetCustomerTimelineCollection: {
      tag,
      summary: 'List the messages of a timeline',
      parameters: ['limit', 'offset', 'filter', 'sort', 'q'],
      success: { 200: ['TimelineMessage'] },
    },
    PostCustomerTimeline: {
      tag,
      summary: 'Add a message to a timeline',
      body: 'TimelineMessageInput',
      success: { 201: 'TimelineMessage' },
    },
    GetCustomerTimeline: {
      tag,
      summary: 'Retrieve a message of a timeline',
      success: { 200: 'TimelineMessage' },
    },
    DeleteCustomerTimeline: {
      tag,
      summary: 'Delete a message of a timeline',
      description:
        'Only one that was posted; those of the API itself are 409 (a rule of the mock).',
      success: { 204: null },
    },
  },
  parameters: {
    messageId: {
      name: 'messageId',
      in: 'path',
      description: 'The id of the message.',
      required: true,
      schema: { type: 'string' },
    },
  },
  requests: { TimelineMessageInput: timelineInput },
  responses: { TimelineMessage: timelineMessage },
  pairs: [['TimelineMessageInput', 'TimelineMessage']],
})
