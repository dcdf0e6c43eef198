import type { Rules } from '#engine/rules'
import type { ContactInput } from '../contact/contact-input.ts'
import type { LeadSourceInput } from '../lead-source/lead-source-schemas.ts'
import { createToken } from './create-token.ts'
import { representToken } from './represent-token.ts'
import { readTokenBody } from './token-body.ts'
import type { PaymentToken } from './token-record-schemas.ts'
import type { TokenSchemas } from './token-schemas.ts'
import type { TokenWorld } from './token-world.ts'

/** What `mock.tokens.issue` takes: the body of `POST /tokens`, of which it fills in what is left out. */
export interface TokenInput {
  /** @default 'payment-card' */
  method?: string
  /**
   * The card or the account. Of its number only the ends are kept.
   * @default a Visa card, a bank account or a PayPal account, as the method asks
   */
  paymentInstrument?: {
    pan?: string
    cvv?: string
    expMonth?: number
    expYear?: number
    accountNumberType?: 'BBAN' | 'IBAN'
    accountNumber?: string
    routingNumber?: string
    accountType?: 'checking' | 'savings' | 'other'
    bic?: string
    bankName?: string
    paypalMerchantId?: string
    billingAgreementToken?: string
  }
  /** Becomes the customer's primary address when the customer has none. */
  billingAddress?: ContactInput
  /** Becomes the customer's lead source when the customer has none. */
  leadSource?: LeadSourceInput
}

interface Issuing {
  readonly rules: Rules
  readonly tokens: TokenSchemas
  readonly base: string
}

/** Makes a token of what is given, and sample details; throws the 422 of `POST /tokens` for a bad input, and for unknown members. */
export function issueToken(
  world: TokenWorld,
  { rules, tokens, base }: Issuing,
  input: TokenInput = {},
): PaymentToken {
  const { method = 'payment-card', paymentInstrument } = input
  const sample = sampleOf(method, world.now().getUTCFullYear() + 3)
  const body = { ...input, method, paymentInstrument: { ...sample, ...paymentInstrument } }
  // Over HTTP the API ignores what it does not know; in a test that is a slip.
  const strict = { ...rules, strictBody: true }
  const record = createToken(world, readTokenBody(strict, { tokens, body, addressMayMiss: true }))
  return representToken(record, base)
}

function sampleOf(method: string, expYear: number): object {
  if (method === 'payment-card') return { pan: '4111111111111111', expMonth: 12, expYear }
  if (method === 'paypal')
    return { paypalMerchantId: 'MOCKMERCHANT1', billingAgreementToken: 'BA-MOCK1' }
  if (method === 'Khelocard')
    return { number: '6012345678901234', cvv: '123', expMonth: 12, expYear }
  if (method !== 'ach' && method !== 'echeck') return otherSamples[method] ?? {}
  return {
    accountNumberType: 'BBAN',
    accountNumber: '000123456789',
    routingNumber: '110000000',
    accountType: 'checking',
    bankName: 'Mock Bank',
  }
}

const otherSamples: Readonly<Record<string, object>> = {
  'digital-wallet': {
    type: 'Apple Pay',
    amount: 10,
    currency: 'USD',
    descriptor: 'Mock',
    payload: {},
  },
  'plaid-account': {
    linkToken: 'link-mock',
    publicToken: 'public-mock',
    accountId: 'account-mock',
  },
  Klarna: { klarnaAuthorizationToken: 'klarna-mock', klarnaSessionId: 'session-mock' },
}
