import fc from 'fast-check'
import { paymentMethods } from '../../src/index.ts'

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })

/** Numbers that no response may hold. Three digits are neither a `bin` nor a `last4`. */
export const secrets = fc.record({
  pan: digits(12, 19),
  cvv: digits(3, 3),
  accountNumber: digits(9, 17),
})

export type Secrets = typeof secrets extends fc.Arbitrary<infer Value> ? Value : never

/** Token bodies that are right, with these secrets in their places. */
export const rightTokenBodies = ({ pan, cvv, accountNumber }: Secrets) =>
  fc.constantFrom(
    { method: 'payment-card', paymentInstrument: { pan, cvv, expMonth: 9, expYear: 2030 } },
    {
      method: 'ach',
      paymentInstrument: {
        accountNumberType: 'BBAN',
        accountNumber,
        routingNumber: '110000000',
        accountType: 'savings',
      },
      billingAddress: {},
    },
  )

/** Some values as they are and some that break a rule, the secret still in them. */
const perhapsBroken = (value: string) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.constantFrom(`x${value}`, `${value} `))

/** Token bodies that are right or nearly right, with these secrets in their places. */
export const tokenBodies = ({ pan, cvv, accountNumber }: Secrets) =>
  fc.record(
    {
      method: fc.oneof(
        fc.constantFrom('payment-card', 'payment-card', 'ach', 'echeck', 'paypal', 'Khelocard'),
        fc.constantFrom(...paymentMethods),
        fc.jsonValue(),
      ),
      paymentInstrument: fc.record(
        {
          pan: perhapsBroken(pan),
          number: perhapsBroken(pan),
          cvv: fc.oneof(perhapsBroken(cvv), fc.constant([cvv])),
          accountNumber: perhapsBroken(accountNumber),
          expMonth: fc.oneof(fc.nat(13), fc.jsonValue()),
          expYear: fc.oneof(fc.integer({ min: 2000, max: 2100 }), fc.jsonValue()),
          accountNumberType: fc.oneof(fc.constantFrom('BBAN', 'IBAN'), fc.jsonValue()),
          routingNumber: fc.oneof(fc.constant('110000000'), fc.jsonValue()),
          accountType: fc.oneof(fc.constantFrom('checking', 'savings'), fc.jsonValue()),
          bic: fc.string(),
          paypalMerchantId: fc.string(),
          billingAgreementToken: fc.string(),
        },
        { requiredKeys: ['pan', 'cvv', 'accountNumber'] },
      ),
      billingAddress: fc.oneof(
        fc.constantFrom(
          {},
          { firstName: 'Ada', emails: [{ label: 'main', value: 'a@b.example' }] },
        ),
        fc.jsonValue(),
      ),
      isUsed: fc.jsonValue(),
      leadSource: fc.jsonValue(),
    },
    { requiredKeys: ['method', 'paymentInstrument'] },
  )
