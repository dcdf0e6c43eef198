import type { Contact } from '#contract/contact'
import { contactHash } from '#contract/contact-hash'
import { makeContact } from './contact.ts'
import type { Source } from './source.ts'

/** A whole contact, of which nothing is given. */
export function makeContactWithHash(source: Source): Contact {
  const contact = makeContact(source, {}, {})
  return { ...contact, hash: contactHash(contact) }
}
