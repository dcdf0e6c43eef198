import type { CustomerRecord } from '#contract/customer'
import type { TagRecord } from '#contract/tag'
import type { World } from '#database/world'
import { announce } from '../announce.ts'

export interface ChangeTags {
  /** Customers whose tags do change. */
  readonly customers: readonly CustomerRecord[]
  /** What becomes of the tags of one of them. */
  readonly change: (tags: readonly TagRecord[]) => readonly TagRecord[]
  /** The time of the change, as the API writes times. */
  readonly now: string
}

/** Tags are in a customer's representation: a change of them is a modification of the customer. */
export function changeTags(world: World, { customers, change, now }: ChangeTags): void {
  const changed = customers.map((previous) => {
    const customer = world.customers.put({
      ...previous,
      // Copies, because a record of one table does not belong into another.
      tags: change(previous.tags).map((tag) => ({ ...tag })),
      revision: previous.revision + 1,
      updatedTime: now,
    })
    return { type: 'customer-updated', customer, previous } as const
  })
  for (const each of changed) announce(world, each)
}

export const hasTag = ({ tags }: CustomerRecord, { id }: TagRecord): boolean =>
  tags.some((tag) => tag.id === id)

export const without = (tags: readonly TagRecord[], { id }: TagRecord): TagRecord[] =>
  tags.filter((tag) => tag.id !== id)
