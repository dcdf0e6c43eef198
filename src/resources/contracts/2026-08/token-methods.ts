import { tokenMethods as earlier } from '../2023-01/token-methods.ts'

/** The methods of payment tokens: those of 2023-01 and, of what came since, these. */
export const tokenMethods = [
  ...earlier,
  'Aera',
  'Affirm',
  'Afterpay',
  'Aircash',
  'Clearpay',
  'Directa24Card',
  'ecoPayzTurkey',
  'JetonCash',
  'MercadoPago',
  'MobilePay',
  'Mollie',
  'MuchBetterVoucher',
  'PIX',
  'PIX-Automatico',
  'Quickpay',
  'Tupay',
  'VegaWallet',
  'Viva',
  'wire',
  'Zip',
] as const
