import type { ResourceDescription } from '#engine/resource/description'
import { schemaRef } from '#engine/schema/json-schema'
import { instrument } from './instrument.ts'
import { paymentInstrument } from './payment-instrument.ts'
import {
  instrumentVariants,
  paymentInstrumentInput,
  paymentMethod,
} from './payment-instrument-input.ts'

const [vaulted, alternative, cash, check] = instrumentVariants

/** Those of a customer's default payment instrument. */
const instrumentsByKind = {
  VaultedInstrument: vaulted,
  AlternativeInstrument: alternative,
  CashInstrument: cash,
  CheckInstrument: check,
}

const tag = 'Payment instruments'

export const description: ResourceDescription = {
  operations: {
    GetPaymentInstrumentCollection: {
      tag,
      summary: 'List payment instruments',
      parameters: ['filter', 'sort', 'limit', 'offset', 'q', 'expand'],
      success: { 200: ['PaymentInstrument'] },
    },
    GetPaymentInstrument: {
      tag,
      summary: 'Retrieve a payment instrument',
      parameters: ['expand'],
      success: { 200: 'PaymentInstrument' },
    },
  },
  requests: {
    PaymentMethod: paymentMethod,
    DefaultPaymentInstrument: paymentInstrumentInput,
    ...instrumentsByKind,
  },
  responses: {
    PaymentMethod: paymentMethod,
    DefaultPaymentInstrument: paymentInstrument,
    PaymentInstrument: instrument,
  },
  choices: {
    // zod checks the method first, for the sake of its messages; what passes is the same.
    DefaultPaymentInstrument: {
      type: 'object',
      anyOf: Object.keys(instrumentsByKind).map(schemaRef),
    },
  },
  notes: {
    'PaymentInstrument._embedded': {
      properties: { customer: schemaRef('Customer') },
      additionalProperties: false,
    },
  },
}
