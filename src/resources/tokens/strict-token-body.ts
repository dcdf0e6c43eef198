import { strangers } from '#engine/body/strangers'
import type { Failure } from '#engine/problem/failures'
import { inContact } from '../contact/unknown-in-contact.ts'
import { leadSource as wholeLeadSource } from '../lead-source/lead-source.ts'
import { paymentToken } from './payment-token.ts'

// Read-only members are no typing errors: clients send back what GET gave them.
const known = new Set([...Object.keys(paymentToken.shape), 'riskMetadata', 'leadSource'])
const knownLeadSource = new Set(Object.keys(wholeLeadSource.shape))
const secrets = ['pan', 'cvv', 'encryptedCvv', 'accountNumber']
const { innerType: details } = paymentToken.shape.paymentInstrument.def
const knownDetails = new Set([...Object.keys(details.shape), ...secrets])

/** Finds members of a token's body that the contract does not know; only asked for with `strictBody`. */
export function unknownTokenMembers(body: object): Failure[] {
  const { paymentInstrument, billingAddress, leadSource } = body as Record<string, unknown>
  return [
    ...strangers(body, known, []),
    ...strangers(paymentInstrument, knownDetails, ['paymentInstrument']),
    ...inContact(billingAddress, 'billingAddress'),
    ...strangers(leadSource, knownLeadSource, ['leadSource']),
  ]
}
