import type { ResourceDescription } from '#engine/resource/description'
import { schemaRef } from '#engine/schema/json-schema'
import type { InstrumentSchemas } from './instrument-schemas.ts'

const tag = 'Payment instruments'

export const describe = ({ instrument }: InstrumentSchemas): ResourceDescription => ({
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
  requests: { PaymentMethod: instrument.shape.method },
  responses: { PaymentMethod: instrument.shape.method, PaymentInstrument: instrument },
  notes: {
    'PaymentInstrument._embedded': {
      properties: { customer: schemaRef('Customer') },
      additionalProperties: false,
    },
  },
})
