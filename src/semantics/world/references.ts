import type { CustomerRecord } from '#contract/customer'
import type { WorldTable } from '#contract/world'

/** A member that must hold the id of a record in another table. */
export interface Reference {
  readonly path: readonly PropertyKey[]
  readonly to: 'customers' | 'tags'
  readonly id: string
}

/** Which records of other tables a valid record needs. */
export function referencesOf(table: WorldTable, record: object): Reference[] {
  if (table === 'customers') {
    const { tags } = record as CustomerRecord
    return tags.map(({ id }, position) => ({ path: ['tags', position, 'id'], to: 'tags', id }))
  }
  const member = customerOf[table]
  if (!member) return []
  return [{ path: [member], to: 'customers', id: (record as Record<string, string>)[member] ?? '' }]
}

/** The member that says whose the record is. */
const customerOf: Partial<Record<WorldTable, string>> = {
  leadSources: 'id',
  instruments: 'customerId',
  timeline: 'customerId',
  mergedCustomers: 'targetCustomerId',
}
