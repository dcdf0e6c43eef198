import { methodsWithoutAddress } from '../token-input.ts'
import { type JsonSchema, schemaRef } from './json-schema.ts'
import { instrumentsByKind, tokensByKind } from './named-schemas.ts'
import { problemSchemas } from './problems.ts'

const month = { type: 'integer', format: undefined, minimum: 1, maximum: 12 }
const year = { type: 'integer', format: undefined, minimum: 1000, maximum: 9999 }
const secret = { writeOnly: true }

/** Schemas that stand for one of several others. */
export const choices: Record<string, JsonSchema> = {
  // zod checks the method first, for the sake of its messages; what passes is the same.
  DefaultPaymentInstrument: {
    type: 'object',
    anyOf: Object.keys(instrumentsByKind).map(schemaRef),
  },
  TokenInput: {
    type: 'object',
    anyOf: Object.keys(tokensByKind).map(schemaRef),
    if: { properties: { method: { enum: methodsWithoutAddress } } },
    else: { required: ['billingAddress'], properties: { billingAddress: { type: 'object' } } },
  },
}

/** What is to be said of members besides what zod knows, by their path; a number is one of a choice. */
export const notes: Record<string, JsonSchema> = {
  'Customer.customFields': { default: {} },
  'Customer.isEddRequired': { default: false },
  'Customer._embedded': {
    properties: {
      leadSource: schemaRef('LeadSource'),
      defaultPaymentInstrument: schemaRef('PaymentInstrument'),
    },
    additionalProperties: false,
  },
  'PaymentInstrument._embedded': {
    properties: { customer: schemaRef('Customer') },
    additionalProperties: false,
  },

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
  ...Object.fromEntries(
    Object.keys(problemSchemas).map((name) => [`${name}.type`, { format: 'uri' }]),
  ),
}
