import type { Descriptions } from './operation.ts'

const tag = 'Payment tokens'

export const tokens: Descriptions = {
  'GET /tokens': {
    id: 'GetTokenCollection',
    tag,
    summary: 'List payment tokens',
    parameters: ['limit', 'offset'],
    success: { 200: ['PaymentToken'] },
  },
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
