import type { Cases } from './cases.ts'
import { longestMethod } from './longest.ts'

export const instruments = {
  vaultedInstrument: (customer) =>
    customer.build({
      defaultPaymentInstrument: { method: 'paypal', paymentInstrumentId: 'inst_1' },
    }),

  cardWithoutId: (customer) => ({
    ...customer.build(),
    defaultPaymentInstrument: { method: 'payment-card' },
  }),

  alternativeInstrument: (customer) =>
    customer.build({ defaultPaymentInstrument: { method: longestMethod } }),

  cashInstrument: (customer) =>
    customer.build({ defaultPaymentInstrument: { method: 'cash', receivedBy: 'Front desk' } }),

  checkInstrument: (customer) =>
    customer.build({ defaultPaymentInstrument: { method: 'check', reference: 'Check 4711' } }),
} satisfies Partial<Cases>
