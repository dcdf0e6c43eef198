import type { ResourceDescription } from '#engine/resource/description'
import { type JsonSchema, schemaRef } from '#engine/schema/json-schema'
import type { TokenKind } from './token-kind.ts'
import type { TokenSchemas } from './token-schemas.ts'

const secret = { writeOnly: true }

/** What is said of members that are never shown. */
const secrets: Readonly<Record<string, JsonSchema>> = {
  pan: { pattern: '^\\d{12,19}$', ...secret },
  cvv: secret,
  number: secret,
  accountNumber: secret,
  payload: secret,
}

const tag = 'Payment tokens'

const wallet = ['walletName', 'walletAddress', 'walletCurrency', 'walletNetwork']

const withoutAddressIn = (kinds: readonly TokenKind[]) =>
  kinds.flatMap(({ address, methods }) => (address === 'required' ? [] : methods))

export const describe = ({ kinds, inputs, paymentToken }: TokenSchemas): ResourceDescription => ({
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
  requests: inputs,
  responses: { PaymentToken: paymentToken },
  pairs: [[['method', 'paymentInstrument', 'billingAddress', ...wallet], 'PaymentToken']],
  choices: {
    TokenInput: {
      type: 'object',
      anyOf: Object.keys(inputs).map(schemaRef),
      if: { properties: { method: { enum: withoutAddressIn(kinds) } } },
      else: { required: ['billingAddress'], properties: { billingAddress: { type: 'object' } } },
    },
  },
  notes: Object.assign({}, ...kinds.map(notesOf)),
})

function notesOf({ methods, shapes }: TokenKind): Record<string, JsonSchema> {
  const notes: Record<string, JsonSchema> = {}
  for (const [name, { paymentInstrument }] of Object.entries(shapes)) {
    notes[`${name}.method`] = { enum: methods }
    notes[`${name}.leadSource`] = secret
    const { shape = {} } = (paymentInstrument ?? {}) as { shape?: object }
    for (const member of Object.keys(shape)) {
      const said = secrets[member]
      if (said) notes[`${name}.paymentInstrument.${member}`] = said
    }
  }
  if (shapes.BbanTokenInput) {
    notes['BbanTokenInput.paymentInstrument.accountNumber'] = { pattern: '^\\d+$', ...secret }
  }
  return notes
}
