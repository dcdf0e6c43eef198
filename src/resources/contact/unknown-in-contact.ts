import { names, strangers } from '#engine/body/strangers'
import { type Failure, FailureList } from '#engine/problem/failures'
import { contact } from './contact.ts'
import { email, phoneNumber } from './contact-input.ts'

const known = { contact: names(contact), listItem: names(email, phoneNumber) }

/** Finds members of a contact that the contract does not know. */
export function inContact(contact: unknown, member: string): Failure[] {
  const { emails, phoneNumbers } = (contact ?? {}) as Record<string, unknown>
  return [
    ...strangers(contact, known.contact, [member]),
    ...inList(emails, [member, 'emails']),
    ...inList(phoneNumbers, [member, 'phoneNumbers']),
  ]
}

function inList(list: unknown, path: string[]): Failure[] {
  if (!Array.isArray(list)) return []
  const found = new FailureList()
  for (const [position, item] of list.entries()) {
    found.append(strangers(item, known.listItem, [...path, position]))
  }
  return found.named
}
