import * as z from 'zod/mini'
import { contactInput } from './contact.ts'
import { paymentMethod } from './payment-instrument.ts'
import type { PaymentMethod } from './payment-methods.ts'

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

const bankAccount = z.discriminatedUnion(
  'accountNumberType',
  [
    z.object({
      accountNumberType: z.literal('BBAN'),
      accountNumber: secret,
      routingNumber: z.string().check(z.regex(/^[0-9]+$/, 'must hold only digits')),
      accountType: z.enum(
        ['checking', 'savings', 'other'],
        'must be "checking", "savings" or "other"',
      ),
      ...optionalBank,
    }),
    z.object({ accountNumberType: z.literal('IBAN'), accountNumber: secret, ...optionalBank }),
  ],
  'must be "BBAN" or "IBAN"',
)

const payPal = z.object({ paypalMerchantId: z.string(), billingAgreementToken: z.string() })

const token = <Details extends z.core.SomeType>(paymentInstrument: Details) =>
  z.object({
    method: paymentMethod,
    paymentInstrument,
    billingAddress: z.optional(z.nullable(contactInput)),
  })

/** The writable members of a payment token, by what it stands for: the body of `POST /tokens`. */
export const cardTokenInput = token(card)
export const bankAccountTokenInput = token(bankAccount)
export const payPalTokenInput = token(payPal)
/** Every other method: the mock keeps no details of those. */
export const alternativeTokenInput = token(z.optional(z.unknown()))

export type CardInput = z.infer<typeof card>
export type BankAccountInput = z.infer<typeof bankAccount>

/** The methods whose tokens need no address. */
export const methodsWithoutAddress: readonly PaymentMethod[] = [
  'payment-card',
  'paypal',
  'Klarna',
  'cryptocurrency',
]
