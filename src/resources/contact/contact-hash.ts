import { sameJson } from '#engine/values/same-json'
import { hex, sha1 } from '#engine/values/sha1'
import type { Contact } from './contact.ts'
import type { ContactInput } from './contact-input.ts'

/**
 * The contact's `hash`: equal contacts have equal hashes. It is SHA-1 over the 13 members in the order
 * of a response; the kit's own rule, because the API does not say how it computes its own.
 */
export function contactHash(contact: Omit<Contact, 'hash'>): string {
  const { country, firstName, lastName, organization, address, address2, city, region } = contact
  const { postalCode, phoneNumbers, emails, dob, jobTitle } = contact
  // An array, so that the order of a caller's keys cannot matter.
  const canonical = JSON.stringify([
    ...[country, firstName, lastName, organization, address, address2, city, region, postalCode],
    phoneNumbers.map(({ label, value, primary }) => [label, value, primary]),
    emails.map(({ label, value, primary }) => [label, value, primary]),
    ...[dob, jobTitle],
  ])
  return hex(sha1(canonical))
}

/** Contacts with a hash of ours; start data may have others. */
const ours = new WeakSet<Contact>()

/**
 * Gives a contact all of its 14 members: what was left out becomes `null` or `[]`. It is `previous` itself where that
 * says the same: a hash takes longer than to find that out.
 */
export function normalizeContact(input: ContactInput, previous?: Contact | null): Contact {
  const members = {
    country: input.country ?? null,
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    organization: input.organization ?? null,
    address: input.address ?? null,
    address2: input.address2 ?? null,
    city: input.city ?? null,
    region: input.region ?? null,
    postalCode: input.postalCode ?? null,
    phoneNumbers: input.phoneNumbers ?? [],
    emails: input.emails ?? [],
    dob: input.dob ?? null,
    jobTitle: input.jobTitle ?? null,
  }
  if (previous && ours.has(previous) && sameJson({ ...members, hash: previous.hash }, previous))
    return previous
  const contact = { ...members, hash: contactHash(members) }
  ours.add(contact)
  return contact
}
