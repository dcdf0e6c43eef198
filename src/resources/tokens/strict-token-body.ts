import { names, strangers } from '#engine/body/strangers'
import type { Failure } from '#engine/problem/failures'
import { inContact } from '../contact/unknown-in-contact.ts'
import type { TokenKind } from './token-kind.ts'
import type { TokenSchemas } from './token-schemas.ts'

const secrets = ['pan', 'cvv', 'encryptedCvv', 'accountNumber']

/** Finds members of a token's body that the contract does not know; only asked for with `strictBody`. */
export function unknownTokenMembers(
  body: object,
  { paymentToken, contact, leadSource: wholeLeadSource }: TokenSchemas,
  kind: TokenKind,
): Failure[] {
  const { paymentInstrument, billingAddress, leadSource } = body as Record<string, unknown>
  const { innerType: details } = paymentToken.shape.paymentInstrument.def
  // Read-only members are no typing errors: clients send back what GET gave them.
  const known = new Set([...names(paymentToken), 'riskMetadata', 'leadSource'])
  const sentDetails = Object.values(kind.shapes).flatMap(({ paymentInstrument: sent }) =>
    sent && 'shape' in sent ? Object.keys(sent.shape as object) : [],
  )
  return [
    ...strangers(body, known, []),
    ...strangers(paymentInstrument, new Set([...names(details), ...secrets, ...sentDetails]), [
      'paymentInstrument',
    ]),
    ...inContact(billingAddress, 'billingAddress', contact),
    ...strangers(leadSource, names(wholeLeadSource), ['leadSource']),
  ]
}
