import { checkBody } from '#engine/body/check-body'
import type { Failure } from '#engine/problem/failures'
import type { Rules } from '#engine/rules'
import { valueAt } from '#engine/values/value-at'
import type { ContactInput } from '../contact/contact-input.ts'
import type { LeadSourceInput } from '../lead-source/lead-source-schemas.ts'
import { unknownTokenMembers } from './strict-token-body.ts'
import type { TokenDetails } from './token-details.ts'
import type { TokenKind } from './token-kind.ts'
import type { TokenSchemas } from './token-schemas.ts'

/** A token's body found good, with no more of its secrets than may be kept. */
export interface TokenBody {
  readonly method: string
  readonly details: TokenDetails
  readonly billingAddress?: ContactInput | null | undefined
  readonly leadSource?: LeadSourceInput | undefined
}

interface SentToken {
  readonly tokens: TokenSchemas
  readonly body: unknown
  readonly addressMayMiss?: boolean
}

/** Validates the body of `POST /tokens`; throws one 422 with all failures, none of which quotes a secret. */
export function readTokenBody(
  rules: Rules,
  { tokens, body, addressMayMiss = false }: SentToken,
): TokenBody {
  const { kind, input } = tokens.kindOf(body)
  const sent = checkBody(input, body, (object) => [
    ...invalidSecrets(object),
    ...(addressMayMiss ? [] : missingAddress(object, kind)),
    ...(rules.strictBody ? unknownTokenMembers(object, tokens, kind) : []),
  ]) as Omit<TokenBody, 'details'>
  const { method, billingAddress, leadSource } = sent
  return {
    method,
    details: kind.keep(sent as never),
    ...(kind.address !== 'none' && { billingAddress }),
    leadSource,
  }
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

function missingAddress(body: object, { address, methods }: TokenKind): Failure[] {
  const { method, billingAddress } = body as { method?: string; billingAddress?: unknown }
  if (billingAddress !== undefined && billingAddress !== null) return []
  if (address !== 'required' || method === undefined || !methods.includes(method)) return []
  const message = `is required with the method "${method}"; the smallest valid one is {}`
  return [{ path: ['billingAddress'], message }]
}
