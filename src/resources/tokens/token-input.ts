import * as z from 'zod/mini'
import { contactInput } from '../contact/contact-input.ts'
import { leadSourceInput } from '../lead-source/lead-source.ts'
import { tokenMethod } from './token-method.ts'
import type { TokenMethod } from './token-methods.ts'

const month = z
  .number()
  .check(
    z.refine(
      (value) => Number.isInteger(value) && value >= 1 && value <= 12,
      'must be a month from 1 to 12',
    ),
  )

const year = z
  .number()
  .check(
    z.refine(
      (value) => Number.isInteger(value) && value >= 1000 && value <= 9999,
      'must be a year of four digits, such as 2030',
    ),
  )

// What is secret is checked elsewhere, as a schema's message would quote it.
const secret = z.string()

const card = z.object({
  pan: secret,
  cvv: z.optional(secret),
  expMonth: month,
  expYear: year,
})

const optionalBank = { bic: z.optional(z.string()), bankName: z.optional(z.string()) }

// Two schemas and no union of them: a page would load zod's unions for this alone.
const bbanAccount = z.object({
  accountNumberType: z.enum(['BBAN']),
  accountNumber: secret,
  routingNumber: z.string().check(z.regex(/^[0-9]+$/, 'must hold only digits')),
  accountType: z.enum(['checking', 'savings', 'other'], 'must be "checking", "savings" or "other"'),
  ...optionalBank,
})

const ibanAccount = z.object({
  accountNumberType: z.enum(['IBAN']),
  accountNumber: secret,
  ...optionalBank,
})

const otherAccount = z.object({
  accountNumberType: z.enum(['BBAN', 'IBAN'], 'must be "BBAN" or "IBAN"'),
  accountNumber: z.optional(z.unknown()),
})

const payPal = z.object({ paypalMerchantId: z.string(), billingAgreementToken: z.string() })

const token = <Details extends z.core.SomeType>(paymentInstrument: Details) =>
  z.object({
    method: tokenMethod,
    paymentInstrument,
    billingAddress: z.optional(z.nullable(contactInput)),
    leadSource: z.optional(leadSourceInput),
  })

/** The writable members of a payment token, by what it stands for: the body of `POST /tokens`. */
export const cardTokenInput = token(card)
export const bbanTokenInput = token(bbanAccount)
export const ibanTokenInput = token(ibanAccount)
/** What no bank account is: the kind of its number is missing or wrong. */
export const otherAccountTokenInput = token(otherAccount)
export const payPalTokenInput = token(payPal)
/** Every other method: the mock keeps no details of those. */
export const alternativeTokenInput = token(z.optional(z.unknown()))

export type CardInput = z.infer<typeof card>
export type BankAccountInput = z.infer<typeof bbanAccount> | z.infer<typeof ibanAccount>

/** The methods whose tokens need no address. */
export const methodsWithoutAddress: readonly TokenMethod[] = [
  'payment-card',
  'paypal',
  'digital-wallet',
  'Klarna',
  'cryptocurrency',
]
