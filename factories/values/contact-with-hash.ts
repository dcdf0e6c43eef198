import type { Contact } from '#resources/contact/contact'
import { contactHash } from '#resources/contact/contact-hash'
import type { Source } from '../source/source.ts'
import { makeContact } from './contact.ts'

/** A whole contact, of which nothing is given. */
export function makeContactWithHash(source: Source): Contact {
  const contact = makeContact(source, {}, {})
  return { ...contact, hash: contactHash(contact) }
}
