import { names, strangers } from '#engine/body/strangers'
import type { Failure } from '#engine/problem/failures'
import { inContact } from '../contact/unknown-in-contact.ts'
import type { CustomerReading, CustomerWriting } from './customer-contract.ts'

/** Finds members that the contract does not know; only asked for with `strictBody`. */
export function unknownMembers(
  body: object,
  { input }: CustomerWriting,
  { customer, contact, strangersIn }: CustomerReading,
): Failure[] {
  const { primaryAddress } = body as { primaryAddress?: unknown }
  return [
    // Read-only members are no typing errors: clients send back what GET gave them.
    ...strangers(body, names(input, customer)),
    ...inContact(primaryAddress, 'primaryAddress', contact),
    ...strangersIn(body),
  ]
}
