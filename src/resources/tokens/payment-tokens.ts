import type { Failure } from '#engine/problem/failures'
import { valueAt } from '#engine/values/value-at'
import type { Contact } from '../contact/contact.ts'
import { primaryEmail } from '../contact/primary-email.ts'
import { isExpired } from '../payment-instruments/card-expiry.ts'
import type { PaymentInstrument } from '../payment-instruments/payment-instrument.ts'
import { detailsOfInstrument } from './token-details.ts'
import type { TokenRecord } from './token-record-schemas.ts'
import type { TokenWorld } from './token-world.ts'

/** Who exchanges a token. */
interface Buyer {
  readonly id: string
  readonly defaultPaymentInstrument: PaymentInstrument | null
  readonly primaryAddress: Contact | null
}

/** The token that a body names, if there is one. */
export function tokenOf(world: TokenWorld, body: unknown): TokenRecord | undefined {
  const id = tokenIdOf(body)
  return id === undefined ? undefined : world.tables.tokens.get(id)
}

/** The failure of a body that names a token which cannot be exchanged. */
export function invalidToken(
  body: unknown,
  token: TokenRecord | undefined,
  now: string,
): Failure[] {
  const message = tokenIdOf(body) === undefined ? undefined : tokenFault(token, now)
  return message === undefined ? [] : [{ path: ['paymentToken'], message }]
}

function tokenIdOf(body: unknown): string | undefined {
  const id = valueAt(body, ['paymentToken'])
  return typeof id === 'string' ? id : undefined
}

function tokenFault(token: TokenRecord | undefined, now: string): string | undefined {
  const cure = 'POST /tokens, or `mock.tokens.issue()`, makes a new one'
  if (!token) return `is not a token of this mock; ${cure}`
  if (token.isUsed) return `was spent at ${token.usageTime} and can be exchanged once; ${cure}`
  if (token.expirationTime === null || token.expirationTime > now) return undefined
  return `expired at ${token.expirationTime}, 30 minutes after it was made; ${cure}`
}

/** What a customer holds of the instrument that a token becomes. */
export function instrumentOfToken(world: TokenWorld, { method }: TokenRecord): PaymentInstrument {
  const isTaken = (id: string) => world.tables.instruments.get(id) !== undefined
  const paymentInstrumentId = world.newId('inst_', isTaken)
  return { method: methodOfInstrument(method), paymentInstrumentId }
}

/** The method of the instrument that a token becomes, where the API has none of the token's. */
function methodOfInstrument(method: string): string {
  switch (method) {
    case 'echeck':
    case 'plaid-account':
      return 'ach'
    case 'digital-wallet':
      return 'payment-card'
    case 'Paysafecash':
    case 'wire':
      return 'miscellaneous'
    default:
      return method
  }
}

/** Marks a token as used, and keeps what it stood for as an instrument of the customer that has it now. */
export function spendToken(
  world: TokenWorld,
  token: TokenRecord,
  customer: Buyer,
  now: string,
): void {
  const { paymentInstrumentId: id = '', method = methodOfInstrument(token.method) } =
    customer.defaultPaymentInstrument ?? {}
  const details = detailsOfInstrument(token.paymentInstrument ?? {})
  const billingAddress = token.billingAddress ?? customer.primaryAddress
  const username = method === 'paypal' && primaryEmail(billingAddress)
  world.tables.tokens.put({ ...token, isUsed: true, updatedTime: now, usageTime: now })
  takeLeadSource(world, token, customer, now)
  world.tables.instruments.put({
    id,
    customerId: customer.id,
    method,
    status: isExpired(details, now) ? 'expired' : 'active',
    ...details,
    ...(username && { username }),
    billingAddress,
    useAsBackup: false,
    customFields: {},
    createdTime: now,
    updatedTime: now,
    lastPaymentTime: null,
    revision: 0,
  })
}

/** As with the address, what the customer has stays. */
function takeLeadSource(
  world: TokenWorld,
  { leadSource }: TokenRecord,
  { id }: Buyer,
  now: string,
): void {
  if (!leadSource || world.tables.leadSources.get(id)) return
  const first = { ...leadSource, createdTime: now, updatedTime: now }
  world.tables.leadSources.put({ id, current: first, original: first })
}
