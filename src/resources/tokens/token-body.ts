import { checkBody } from '#engine/body/check-body'
import type { Failure } from '#engine/problem/failures'
import type { Rules } from '#engine/rules'
import { valueAt } from '#engine/values/value-at'
import type { ContactInput } from '../contact/contact-input.ts'
import type { LeadSourceInput } from '../lead-source/lead-source.ts'
import { cardBrand } from './card-brand.ts'
import { unknownTokenMembers } from './strict-token-body.ts'
import {
  alternativeTokenInput,
  type BankAccountInput,
  bbanTokenInput,
  type CardInput,
  cardTokenInput,
  ibanTokenInput,
  methodsWithoutAddress,
  otherAccountTokenInput,
  payPalTokenInput,
} from './token-input.ts'
import { type TokenMethod, tokenMethods } from './token-methods.ts'
import type { TokenRecord } from './token-record.ts'

/** A token's body found good, with no more of its secrets than may be kept. */
export interface TokenBody {
  readonly method: TokenMethod
  readonly details: TokenRecord['paymentInstrument']
  readonly billingAddress?: ContactInput | null | undefined
  readonly leadSource?: LeadSourceInput | undefined
}

/** Validates the body of `POST /tokens`; throws one 422 with all failures, none of which quotes a secret. */
export function readTokenBody(
  body: unknown,
  rules: Rules,
  { addressMayMiss = false }: { addressMayMiss?: boolean } = {},
): TokenBody {
  const failuresOf = (object: object) => [
    ...invalidSecrets(object),
    ...(addressMayMiss ? [] : missingAddress(object)),
    ...(rules.strictBody ? unknownTokenMembers(object) : []),
  ]
  switch (valueAt(body, ['method'])) {
    case 'payment-card': {
      const { paymentInstrument, ...input } = checkBody(cardTokenInput, body, failuresOf)
      return { ...input, details: cardDetails(paymentInstrument) }
    }
    case 'ach':
    case 'echeck': {
      const { paymentInstrument, ...input } = checkBody(accountSchema(body), body, failuresOf)
      return { ...input, details: bankAccountDetails(paymentInstrument as BankAccountInput) }
    }
    case 'paypal': {
      const { paymentInstrument: details, ...input } = checkBody(payPalTokenInput, body, failuresOf)
      return { ...input, details }
    }
    default: {
      const { paymentInstrument: _, ...input } = checkBody(alternativeTokenInput, body, failuresOf)
      return { ...input, details: undefined }
    }
  }
}

function accountSchema(body: unknown) {
  const kind = valueAt(body, ['paymentInstrument', 'accountNumberType'])
  return kind === 'BBAN'
    ? bbanTokenInput
    : kind === 'IBAN'
      ? ibanTokenInput
      : otherAccountTokenInput
}

const cardDetails = ({ pan, expMonth, expYear }: CardInput) => {
  const brand = cardBrand(pan)
  return { bin: pan.slice(0, 6), last4: pan.slice(-4), ...(brand && { brand }), expMonth, expYear }
}

function bankAccountDetails({ accountNumber, ...details }: BankAccountInput) {
  const number = accountNumber.replaceAll(/\s/g, '')
  // The last four characters of a shorter one would be the number itself.
  return number.length > 4 ? { ...details, last4: number.slice(-4) } : details
}

/** The rules of members that no message may quote, unlike those of a schema. */
function invalidSecrets(body: object): Failure[] {
  const method = valueAt(body, ['method'])
  if (method === 'payment-card') {
    return mustMatch(body, 'pan', /^\d{12,19}$/, 'must be the 12 to 19 digits of a card number')
  }
  const isBban = valueAt(body, ['paymentInstrument', 'accountNumberType']) === 'BBAN'
  const isBank = method === 'ach' || method === 'echeck'
  return isBank && isBban ? mustMatch(body, 'accountNumber', /^\d+$/, 'must hold only digits') : []
}

function mustMatch(body: object, member: string, pattern: RegExp, message: string): Failure[] {
  const path = ['paymentInstrument', member]
  const value = valueAt(body, path)
  return typeof value !== 'string' || pattern.test(value) ? [] : [{ path, message }]
}

function missingAddress(body: object): Failure[] {
  const { method, billingAddress } = body as { method?: TokenMethod; billingAddress?: unknown }
  if (billingAddress !== undefined && billingAddress !== null) return []
  if (!method || !tokenMethods.includes(method) || methodsWithoutAddress.includes(method)) return []
  const message = `is required with the method "${method}"; the smallest valid one is {}`
  return [{ path: ['billingAddress'], message }]
}
