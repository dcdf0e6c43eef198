import { paymentMethods } from './payment-methods.ts'

/** Payment methods that no variant of the API's tokens takes. */
const withoutToken = [
  'Airpay',
  'AmazonPay',
  'Apple Pay',
  'BankSEND',
  'Blik',
  'Boleto-2',
  'Boleto-3',
  'CCAvenue',
  'Conekta-spei',
  'CyberSource',
  'Dimoco-pay-smart',
  'Ethereum',
  'e-wallet',
  'ezyEFT',
  'Interac-express-connect',
  'Litecoin',
  'LPG-online',
  'LPG-payment-card',
  'MyFatoorah',
  'Paymero-QR',
  'PayU',
  'PayULatam',
  'PIX',
  'Siirto',
  'Telr',
  'Tether',
  'TWINT',
  'UniCrypt',
] as const

type Tokenless = (typeof withoutToken)[number]

const hasToken = (
  method: (typeof paymentMethods)[number],
): method is Exclude<typeof method, Tokenless> => !withoutToken.some((each) => each === method)

/** The methods of payment tokens: the definition has three more there than where it lists them. */
export const tokenMethods = [
  ...paymentMethods.filter(hasToken),
  'digital-wallet',
  'plaid-account',
  'Paysafecash',
] as const
