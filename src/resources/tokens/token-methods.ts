import { paymentMethods } from '../payment-instruments/payment-methods.ts'

/** The methods of payment tokens: the definition has three more there than where it lists them. */
export const tokenMethods = [
  ...paymentMethods,
  'digital-wallet',
  'plaid-account',
  'Paysafecash',
] as const

export type TokenMethod = (typeof tokenMethods)[number]
