import type { Failure } from '#contract/failures'
import { leadSource as wholeLeadSource } from '#contract/lead-source'
import { paymentToken } from '#contract/payment-token'
import { inContact, strangers } from './strict-body.ts'

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
