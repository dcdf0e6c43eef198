import * as z from 'zod/mini'
import { jsonObject } from '#engine/schema/identifiers'
import { text } from '#engine/schema/text'
import { valueAt } from '#engine/values/value-at'
import { cardBrand } from './card-brand.ts'
import type { Shape, TokenKind } from './token-kind.ts'

// What is secret is checked elsewhere, as a schema's message would quote it.
const secret = z.string()

const aMonth = 'must be a month from 1 to 12'
const expiry = {
  expMonth: z.int(aMonth).check(z.gte(1, aMonth), z.lte(12, aMonth)),
  expYear: z.int(),
}

const card = {
  paymentInstrument: z.object({ pan: z.optional(secret), cvv: z.optional(secret), ...expiry }),
}

export const paymentCard: TokenKind = {
  methods: ['payment-card'],
  address: 'optional',
  shapes: { CardTokenInput: card },
  keep({ paymentInstrument: { pan, expMonth, expYear } }: Sent<typeof card>) {
    const brand = pan === undefined ? undefined : cardBrand(pan)
    const shown = pan !== undefined && { bin: pan.slice(0, 6), last4: pan.slice(-4) }
    return { paymentInstrument: { ...shown, ...(brand && { brand }), expMonth, expYear } }
  },
}

const payPal = {
  paymentInstrument: z.object({ paypalMerchantId: z.string(), billingAgreementToken: z.string() }),
}

export const payPalAccount: TokenKind = {
  methods: ['paypal'],
  address: 'nullable',
  shapes: { PayPalTokenInput: payPal },
  keep: ({ paymentInstrument }: Sent<typeof payPal>) => ({ paymentInstrument }),
}

const bank = { bic: z.optional(z.string()), bankName: z.optional(z.string()) }

// Two schemas and no union of them: a page would load zod's unions for this alone.
const bban = {
  paymentInstrument: z.object({
    accountNumberType: z.enum(['BBAN']),
    accountNumber: secret,
    routingNumber: z.string().check(z.regex(/^[0-9]+$/, 'must hold only digits')),
    accountType: z.enum(
      ['checking', 'savings', 'other'],
      'must be "checking", "savings" or "other"',
    ),
    ...bank,
  }),
}

const iban = {
  paymentInstrument: z.object({
    accountNumberType: z.enum(['IBAN']),
    accountNumber: secret,
    ...bank,
  }),
}

/** What no bank account is: the kind of its number is missing or wrong. */
const otherAccount = {
  paymentInstrument: z.object({
    accountNumberType: z.enum(['BBAN', 'IBAN'], 'must be "BBAN" or "IBAN"'),
    accountNumber: z.optional(z.unknown()),
  }),
}

export const bankAccount: TokenKind = {
  methods: ['ach', 'echeck'],
  address: 'required',
  shapes: { BbanTokenInput: bban, IbanTokenInput: iban },
  choose(body): Shape {
    const kind = valueAt(body, ['paymentInstrument', 'accountNumberType'])
    return kind === 'BBAN' ? bban : kind === 'IBAN' ? iban : otherAccount
  },
  keep({ paymentInstrument }: Sent<typeof bban> | Sent<typeof iban>) {
    const { accountNumber, ...details } = paymentInstrument
    const number = accountNumber.replaceAll(/\s/g, '')
    // The last four characters of a shorter one would be the number itself.
    const last4 = number.length > 4 && { last4: number.slice(-4) }
    return { paymentInstrument: { ...details, ...last4 } }
  },
}

/** A wallet on a device, of one of these types. */
export function digitalWallet<const Type extends string>(types: readonly Type[]): TokenKind {
  const wallet = {
    paymentInstrument: z.object({
      type: z.enum(types),
      amount: z.number(),
      currency: text(3).check(z.minLength(3)),
      descriptor: z.string(),
      payload: jsonObject,
    }),
  }
  return {
    methods: ['digital-wallet'],
    address: 'none',
    shapes: { DigitalWalletTokenInput: wallet },
    keep({ paymentInstrument: { payload: _, ...details } }: Sent<typeof wallet>) {
      return { paymentInstrument: details }
    },
  }
}

const plaid = {
  paymentInstrument: z.object({
    linkToken: z.string(),
    publicToken: z.string(),
    accountId: z.string(),
  }),
}

export const plaidAccount: TokenKind = {
  methods: ['plaid-account'],
  address: 'required',
  shapes: { PlaidAccountTokenInput: plaid },
  keep: ({ paymentInstrument }: Sent<typeof plaid>) => ({ paymentInstrument }),
}

const khelocard = { paymentInstrument: z.object({ number: secret, cvv: secret, ...expiry }) }

export const khelocardCard: TokenKind = {
  methods: ['Khelocard'],
  address: 'required',
  shapes: { KhelocardTokenInput: khelocard },
  keep({ paymentInstrument: { number, expMonth, expYear } }: Sent<typeof khelocard>) {
    const last4 = number.length > 4 && { last4: number.slice(-4) }
    return { paymentInstrument: { ...last4, expMonth, expYear } }
  },
}

const klarna = {
  paymentInstrument: z.object({
    klarnaAuthorizationToken: z.string(),
    klarnaSessionId: z.string(),
  }),
}

export const klarnaSession: TokenKind = {
  methods: ['Klarna'],
  address: 'nullable',
  shapes: { KlarnaTokenInput: klarna },
  keep: ({ paymentInstrument }: Sent<typeof klarna>) => ({ paymentInstrument }),
}

type Sent<Of extends Shape> = { readonly [Member in keyof Of]: z.infer<Of[Member]> }
