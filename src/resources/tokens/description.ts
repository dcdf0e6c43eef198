import type { ResourceDescription } from '#engine/resource/description'
import { schemaRef } from '#engine/schema/json-schema'
import { paymentToken } from './payment-token.ts'
import {
  alternativeTokenInput,
  bbanTokenInput,
  cardTokenInput,
  ibanTokenInput,
  methodsWithoutAddress,
  payPalTokenInput,
} from './token-input.ts'

const tokensByKind = {
  CardTokenInput: cardTokenInput,
  BbanTokenInput: bbanTokenInput,
  IbanTokenInput: ibanTokenInput,
  PayPalTokenInput: payPalTokenInput,
  AlternativeTokenInput: alternativeTokenInput,
}

const month = { type: 'integer', format: undefined, minimum: 1, maximum: 12 }
const year = { type: 'integer', format: undefined, minimum: 1000, maximum: 9999 }
const secret = { writeOnly: true }

const tag = 'Payment tokens'

export const description: ResourceDescription = {
  operations: {
    GetTokenCollection: {
      tag,
      summary: 'List payment tokens',
      parameters: ['limit', 'offset'],
      success: { 200: ['PaymentToken'] },
    },
    PostToken: {
      tag,
      summary: 'Create a payment token',
      description: 'It can be used once, within 30 minutes, in the `paymentToken` of a customer.',
      callers: ['PublishableApiKey'],
      body: 'TokenInput',
      success: { 201: 'PaymentToken' },
    },
    GetToken: {
      tag,
      summary: 'Retrieve a payment token',
      callers: ['PublishableApiKey'],
      success: { 200: 'PaymentToken' },
    },
  },
  parameters: {
    token: {
      name: 'token',
      in: 'path',
      description: 'The id of the token.',
      required: true,
      schema: { type: 'string' },
    },
  },
  requests: tokensByKind,
  responses: { PaymentToken: paymentToken },
  pairs: [[['method', 'paymentInstrument', 'billingAddress'], 'PaymentToken']],
  choices: {
    TokenInput: {
      type: 'object',
      anyOf: Object.keys(tokensByKind).map(schemaRef),
      if: { properties: { method: { enum: methodsWithoutAddress } } },
      else: { required: ['billingAddress'], properties: { billingAddress: { type: 'object' } } },
    },
  },
  notes: {
    'CardTokenInput.method': { const: 'payment-card' },
    'CardTokenInput.paymentInstrument.pan': { pattern: '^\\d{12,19}$', ...secret },
    'CardTokenInput.paymentInstrument.cvv': secret,
    'CardTokenInput.paymentInstrument.expMonth': month,
    'CardTokenInput.paymentInstrument.expYear': year,
    'BbanTokenInput.method': { enum: ['ach', 'echeck'] },
    'BbanTokenInput.paymentInstrument.accountNumber': { pattern: '^\\d+$', ...secret },
    'IbanTokenInput.method': { enum: ['ach', 'echeck'] },
    'IbanTokenInput.paymentInstrument.accountNumber': secret,
    'PayPalTokenInput.method': { const: 'paypal' },
    'AlternativeTokenInput.method': { not: { enum: ['payment-card', 'ach', 'echeck', 'paypal'] } },
    ...Object.fromEntries(Object.keys(tokensByKind).map((name) => [`${name}.leadSource`, secret])),
  },
}
