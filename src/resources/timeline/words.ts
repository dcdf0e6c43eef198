import { type ExtraData, rowsOfChange, threeColumns } from './tables.ts'
import type { Modification, Subject } from './timeline-world.ts'

/** The types of the messages that the mock itself writes, which every version of the API has. */
type ToldType =
  | 'customer-created'
  | 'customer-merged'
  | 'customer-tagged'
  | 'customer-untagged'
  | 'custom-fields-changed'
  | 'default-payment-instrument-changed'
  | 'lead-source-changed'
  | 'primary-address-changed'

/** What a message says. */
export interface Words {
  readonly type: ToldType
  readonly message: string
  readonly extraData?: ExtraData
}

/**
 * The API's own messages about a change. It has types for some members of a customer only, so a change
 * of another member leaves no message.
 */
export function wordsOf(change: Modification): Words[] {
  const { record, previous, duplicate } = change
  if (!duplicate) return wordsOfUpdate(previous, record)
  const message = `${nameOf(duplicate)} was merged into this one`
  return [{ type: 'customer-merged', message }]
}

function wordsOfUpdate(previous: Subject, customer: Subject): Words[] {
  return [
    ...changed('primary-address-changed', 'Primary address', {
      previous: withoutHash(previous.primaryAddress),
      next: withoutHash(customer.primaryAddress),
    }),
    ...changed('custom-fields-changed', 'Custom fields', {
      previous: previous.customFields,
      next: customer.customFields,
    }),
    ...changed('default-payment-instrument-changed', 'Default payment instrument', {
      previous: previous.defaultPaymentInstrument,
      next: customer.defaultPaymentInstrument,
    }),
    ...missing(previous.tags, customer.tags).map(({ name }) => ({
      type: 'customer-untagged' as const,
      message: `Tag "${name}" was removed`,
    })),
    ...missing(customer.tags, previous.tags).map(({ name }) => ({
      type: 'customer-tagged' as const,
      message: `Tag "${name}" was added`,
    })),
  ]
}

/** At most one message, with a table of the values before and after. */
export function changed(
  type: ToldType,
  name: string,
  { previous, next }: { previous: object | null; next: object | null },
): Words[] {
  const rows = rowsOfChange(previous ?? {}, next ?? {})
  if (rows.length === 0) return []
  const names = rows.map(({ attribute }) => attribute).join(', ')
  const verb = previous === null ? 'set' : next === null ? 'removed' : 'changed'
  return [{ type, message: `${name} ${verb}: ${names}`, extraData: threeColumns(name, rows) }]
}

/** It only says that the address changed, which the rest does as well. */
function withoutHash(address: Subject['primaryAddress']): object | null {
  if (!address) return null
  const { hash: _, ...members } = address
  return members
}

/** The tags of one customer that the other has not; by id, as a tag may get another name. */
const missing = (tags: Subject['tags'], others: Subject['tags']): Subject['tags'] =>
  tags.filter(({ id }) => !others.some((other) => other.id === id))

const nameOf = ({ id, email }: Subject): string =>
  `Customer "${id}"${email === null ? '' : ` (${email})`}`
