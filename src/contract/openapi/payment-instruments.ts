import type { Descriptions } from './operation.ts'

const tag = 'Payment instruments'

export const paymentInstruments: Descriptions = {
  'GET /payment-instruments': {
    id: 'GetPaymentInstrumentCollection',
    tag,
    summary: 'List payment instruments',
    parameters: ['filter', 'sort', 'limit', 'offset', 'q', 'expand'],
    success: { 200: ['PaymentInstrument'] },
  },
  'GET /payment-instruments/{id}': {
    id: 'GetPaymentInstrument',
    tag,
    summary: 'Retrieve a payment instrument',
    parameters: ['expand'],
    success: { 200: 'PaymentInstrument' },
  },
}
