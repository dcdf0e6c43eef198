import { sameJson } from '#engine/values/same-json'
import type { Contact } from '../contact/contact.ts'
import { normalizeContact } from '../contact/contact-hash.ts'
import { primaryEmail } from '../contact/primary-email.ts'
import type { PaymentInstrument } from '../payment-instruments/payment-instrument.ts'
import type { TokenRecord } from '../tokens/token-record.ts'
import type { CustomerRecord } from './customer.ts'
import type { ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'

export interface UpsertContext {
  readonly id: string
  readonly organizationId: string
  /** The time of this write, as the API writes times. */
  readonly now: string
  /** The body's payment token, found good, and the instrument that it becomes. */
  readonly spent?:
    | { readonly token: TokenRecord; readonly instrument: PaymentInstrument }
    | undefined
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
  if (!previous) return { ...blank(context), ...writable(undefined, input, context) }

  const written = writable(previous, input, context)
  const next: CustomerRecord = { ...previous, ...written }
  if (written.websiteId === undefined) delete next.websiteId
  const changed = context.spent !== undefined || !sameJson(next, previous)
  if (!changed && context.rules.unchangedPut === 'keep-revision') return previous
  return { ...next, revision: previous.revision + 1, updatedTime: context.now }
}

function blank({ id, now, organizationId, rules }: UpsertContext): CustomerRecord {
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
    isEddRequired: false,
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
  input: ValidCustomerInput,
  { spent, rules }: UpsertContext,
) {
  const kept = rules.putSemantics === 'merge' ? previous : undefined
  const primaryAddress = addressOf(previous, input, spent?.token, kept)
  const websiteId = input.websiteId ?? kept?.websiteId
  return {
    email: primaryEmail(primaryAddress),
    firstName: primaryAddress?.firstName ?? null,
    lastName: primaryAddress?.lastName ?? null,
    ...(websiteId !== undefined && { websiteId }),
    defaultPaymentInstrument: instrumentOf(previous, input, spent?.instrument),
    customFields: input.customFields ?? kept?.customFields ?? {},
    primaryAddress,
    isEddRequired: input.isEddRequired ?? kept?.isEddRequired ?? false,
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

/** A token wins over an instrument in the same body. */
function instrumentOf(
  previous: CustomerRecord | undefined,
  input: ValidCustomerInput,
  tokenized: PaymentInstrument | undefined,
): PaymentInstrument | null {
  if (tokenized) return tokenized
  const { defaultPaymentInstrument: sent } = input
  if (sent === undefined) return previous?.defaultPaymentInstrument ?? null
  return sent && normalizeInstrument(sent)
}

type SentInstrument = NonNullable<ValidCustomerInput['defaultPaymentInstrument']>

/** Keeps the members that the instrument's variants know; the variants are open, so others are valid. */
function normalizeInstrument(sent: SentInstrument): PaymentInstrument {
  const { method, paymentInstrumentId, receivedBy, reference } = sent
  const hasId = typeof paymentInstrumentId === 'string' && [...paymentInstrumentId].length <= 50
  return {
    method,
    ...(hasId && { paymentInstrumentId }),
    ...(method === 'cash' && typeof receivedBy === 'string' && { receivedBy }),
    ...(method === 'check' && typeof reference === 'string' && { reference }),
  }
}
