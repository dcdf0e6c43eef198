import { names, strangers } from '#engine/body/strangers'
import { type Failure, FailureList } from '#engine/problem/failures'
import type { ContactSchema } from './contact.ts'
import { email, phoneNumber } from './contact-input.ts'

const ofItems = names(email, phoneNumber)

/** Finds members of a contact that the contract does not know. */
export function inContact(sent: unknown, member: string, contact: ContactSchema): Failure[] {
  const { emails, phoneNumbers } = (sent ?? {}) as Record<string, unknown>
  return [
    ...strangers(sent, names(contact), [member]),
    ...inList(emails, [member, 'emails']),
    ...inList(phoneNumbers, [member, 'phoneNumbers']),
  ]
}

function inList(list: unknown, path: string[]): Failure[] {
  if (!Array.isArray(list)) return []
  const found = new FailureList()
  for (const [position, item] of list.entries()) {
    found.append(strangers(item, ofItems, [...path, position]))
  }
  return found.named
}
