import type { CustomerRecord } from '#contract/customer'
import type { Predicate } from './filter/compile.ts'

/**
 * Whether a customer's id, name, organization, or any of its e-mail addresses and phone numbers holds
 * the text, in whatever case. The documents do not say where `q` looks.
 */
export function searchFor(q: string): Predicate {
  const text = q.trim().toLowerCase()
  return (record) => textsOf(record).some((each) => each?.toLowerCase().includes(text))
}

function textsOf({ id, email, firstName, lastName, primaryAddress: address }: CustomerRecord) {
  const name = [firstName, lastName].filter((part) => part !== null).join(' ')
  const texts = [id, email, name, address?.organization]
  for (const { value } of address?.emails ?? []) texts.push(value)
  for (const { value } of address?.phoneNumbers ?? []) texts.push(value)
  return texts
}
