import { contact } from '#contract/contact'
import { email, phoneNumber } from '#contract/contact-input'
import { customer } from '#contract/customer'
import { customerInput } from '#contract/customer-input'
import { type Failure, FailureList } from '#contract/failures'
import { nearest } from '#contract/nearest'
import { paymentInstrument } from '#contract/payment-instrument'

const names = (...schemas: { shape: object }[]) =>
  new Set(schemas.flatMap(({ shape }) => Object.keys(shape)))

const known = {
  // Read-only members are no typing errors: clients send back what GET gave them.
  customer: names(customerInput, customer),
  contact: names(contact),
  listItem: names(email, phoneNumber),
  instrument: names(paymentInstrument),
}

/** Finds members that the contract does not know; only asked for with `strictBody`. */
export function unknownMembers(body: object): Failure[] {
  const { primaryAddress, defaultPaymentInstrument } = body as Record<string, unknown>
  return [
    ...strangers(body, known.customer, []),
    ...inContact(primaryAddress, 'primaryAddress'),
    ...strangers(defaultPaymentInstrument, known.instrument, ['defaultPaymentInstrument']),
  ]
}

/** The same for a contact. */
export function inContact(contact: unknown, member: string): Failure[] {
  const { emails, phoneNumbers } = (contact ?? {}) as Record<string, unknown>
  return [
    ...strangers(contact, known.contact, [member]),
    ...inList(emails, [member, 'emails']),
    ...inList(phoneNumbers, [member, 'phoneNumbers']),
  ]
}

/** The same for a body whose members these schemas know. */
export const unknownMembersOf = (body: object, ...schemas: { shape: object }[]): Failure[] =>
  strangers(body, names(...schemas), [])

function inList(list: unknown, path: string[]): Failure[] {
  if (!Array.isArray(list)) return []
  const found = new FailureList()
  for (const [position, item] of list.entries()) {
    found.append(strangers(item, known.listItem, [...path, position]))
  }
  return found.named
}

/** The members of one object that are none of `names`. */
export function strangers(
  value: unknown,
  names: ReadonlySet<string>,
  path: (string | number)[] = [],
): Failure[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const found = new FailureList()
  for (const name of Object.keys(value)) {
    if (!names.has(name)) found.add([...path, name], () => unknownName(name, names))
  }
  return found.named
}

const unknownName = (name: string, names: ReadonlySet<string>): string =>
  `is not a member that the API knows${didYouMean(name, names)} (known: ${[...names].join(', ')})`

function didYouMean(name: string, names: ReadonlySet<string>): string {
  const meant = nearest(name, [...names])
  return meant === undefined ? '' : `; did you mean "${meant}"?`
}
