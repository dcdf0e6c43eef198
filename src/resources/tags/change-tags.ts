import type { TagRecord } from './tag-schemas.ts'
import type { Tagged, TagWorld } from './tag-world.ts'

export interface ChangeTags {
  /** Customers whose tags do change. */
  readonly customers: readonly Tagged[]
  /** What becomes of the tags of one of them. */
  readonly change: (tags: readonly TagRecord[]) => readonly TagRecord[]
  /** The time of the change, as the API writes times. */
  readonly now: string
}

/** Tags are in a customer's representation: a change of them is a modification of the customer. */
export function changeTags(world: TagWorld, { customers, change, now }: ChangeTags): void {
  const changed = customers.map((previous) => {
    const customer = world.tables.customers.put({
      ...previous,
      // Copies, because a record of one table does not belong into another.
      tags: change(previous.tags).map((tag) => ({ ...tag })),
      revision: previous.revision + 1,
      updatedTime: now,
    })
    return { table: 'customers', type: 'customer-updated', record: customer, previous }
  })
  for (const each of changed) world.announce(each)
}

export const hasTag = ({ tags }: Tagged, { id }: TagRecord): boolean =>
  tags.some((tag) => tag.id === id)

export const without = (tags: readonly TagRecord[], { id }: TagRecord): TagRecord[] =>
  tags.filter((tag) => tag.id !== id)
