import type { Descriptions } from './operation.ts'

const tag = 'Payment tokens'

export const tokens: Descriptions = {
  'POST /tokens': {
    id: 'PostToken',
    tag,
    summary: 'Create a payment token',
    description: 'It can be used once, within 30 minutes, in the `paymentToken` of a customer.',
    callers: ['PublishableApiKey'],
    body: 'TokenInput',
    success: { 201: 'PaymentToken' },
  },
  'GET /tokens/{token}': {
    id: 'GetToken',
    tag,
    summary: 'Retrieve a payment token',
    callers: ['PublishableApiKey'],
    success: { 200: 'PaymentToken' },
  },
}
