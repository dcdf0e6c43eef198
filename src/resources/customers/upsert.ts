import { sameJson } from '#engine/values/same-json'
import type { Contact } from '../contact/contact.ts'
import { normalizeContact } from '../contact/contact-hash.ts'
import { primaryEmail } from '../contact/primary-email.ts'
import type { PaymentInstrument } from '../payment-instruments/payment-instrument.ts'
import type { TokenRecord } from '../tokens/token-record-schemas.ts'
import type { CustomerWriting } from './customer-contract.ts'
import type { ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerRecord } from './customer-schemas.ts'

export interface UpsertContext {
  readonly id: string
  readonly organizationId: string
  /** The time of this write, as the API writes times. */
  readonly now: string
  /** The body's payment token, found good, and the instrument that it becomes. */
  readonly spent?:
    | { readonly token: TokenRecord; readonly instrument: PaymentInstrument }
    | undefined
  /** What the body says of the default payment instrument, if it does. */
  readonly said: PaymentInstrument | null | undefined
  readonly writing: Pick<CustomerWriting, 'ownMembers'>
  readonly rules: Pick<
    CustomerRules,
    'initialRevision' | 'putSemantics' | 'unchangedPut' | 'currency'
  >
}

/** What the customer is after a write; the same object as before when nothing changed. */
export function upsert(
  previous: CustomerRecord | undefined,
  input: ValidCustomerInput,
  context: UpsertContext,
): CustomerRecord {
  const kept = context.rules.putSemantics === 'merge' ? previous : undefined
  const own = context.writing.ownMembers({ input, previous }, kept)
  const written = { ...writable(previous, kept, input, context), ...own }
  if (!previous) return { ...blank(context, own), ...written }

  const next: CustomerRecord = { ...previous, ...written }
  if (written.websiteId === undefined) delete next.websiteId
  const changed = context.spent !== undefined || !sameJson(next, previous)
  if (!changed && context.rules.unchangedPut === 'keep-revision') return previous
  return { ...next, revision: previous.revision + 1, updatedTime: context.now }
}

function blank({ id, now, organizationId, rules }: UpsertContext, own: object): CustomerRecord {
  const nothing = { currency: rules.currency, amount: 0, amountUsd: 0 }
  return {
    id,
    email: null,
    firstName: null,
    lastName: null,
    defaultPaymentInstrument: null,
    createdTime: now,
    updatedTime: now,
    customFields: {},
    primaryAddress: null,
    averageValue: nothing,
    paymentCount: 0,
    lastPaymentTime: null,
    lifetimeRevenue: { ...nothing },
    invoiceCount: 0,
    tags: [],
    revision: rules.initialRevision,
    ...own,
    hasFulfilledKyc: false,
    organizationId,
  }
}

/**
 * The members that a body decides. PUT replaces: what is left out goes back to its default. The
 * exception is the default payment instrument, which stays until `null` clears it.
 */
function writable(
  previous: CustomerRecord | undefined,
  kept: CustomerRecord | undefined,
  input: ValidCustomerInput,
  { spent, said }: UpsertContext,
) {
  const primaryAddress = addressOf(previous, input, spent?.token, kept)
  const websiteId = input.websiteId ?? kept?.websiteId
  return {
    email: primaryEmail(primaryAddress),
    firstName: primaryAddress?.firstName ?? null,
    lastName: primaryAddress?.lastName ?? null,
    ...(websiteId !== undefined && { websiteId }),
    // A token wins over an instrument in the same body.
    defaultPaymentInstrument:
      spent?.instrument ??
      (said === undefined ? (previous?.defaultPaymentInstrument ?? null) : said),
    customFields: input.customFields ?? kept?.customFields ?? {},
    primaryAddress,
  }
}

/** An explicit address, or `null`, wins; a token's billing address fills a gap, never replaces. */
function addressOf(
  previous: CustomerRecord | undefined,
  input: ValidCustomerInput,
  token: TokenRecord | undefined,
  kept: CustomerRecord | undefined,
): Contact | null {
  if (input.primaryAddress) return normalizeContact(input.primaryAddress, previous?.primaryAddress)
  if (input.primaryAddress === null) return null
  if (!token) return kept?.primaryAddress ?? null
  if (previous?.primaryAddress) return previous.primaryAddress
  return token.billingAddress
}
