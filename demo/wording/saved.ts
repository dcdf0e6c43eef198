import type { Customer } from 'rebilly-mock'
import { nameOf } from './format.ts'

/** What a save did, by what it answered. */
export function savedText(
  customer: Customer,
  created: boolean,
  base: Customer | undefined,
): string {
  const name = nameOf(customer)
  if (created) return `Created ${name} at revision ${customer.revision}.`
  if (!base) return `${customer.id} existed: replaced, now revision ${customer.revision}.`
  if (base.revision === customer.revision)
    return `${name} is unchanged at revision ${customer.revision}.`
  return `Saved ${name} as revision ${customer.revision}.`
}
