import type { Contact } from './contact.ts'

/** The first e-mail marked as primary, else the first, else none. */
export function primaryEmail(contact: Contact | null): string | null {
  const emails = contact?.emails ?? []
  return (emails.find(({ primary }) => primary === true) ?? emails[0])?.value ?? null
}
