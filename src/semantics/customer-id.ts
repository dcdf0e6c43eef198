import * as z from 'zod/mini'
import type { Failure } from '#contract/failures'
import { customerId } from '#contract/identifiers'
import type { World } from '#database/world'

/** An id's own failures; they belong into the same 422 as the body's. */
export function invalidId(id: string): Failure[] {
  const result = z.safeParse(customerId, id)
  if (result.success) return []
  return result.error.issues.map((issue) => ({ path: ['id'], message: { issue, value: id } }))
}

/** A new id that no customer has or had, and none of `others` is. */
export const freeId = (world: World, others?: ReadonlySet<string>): string =>
  world.newId(
    'cus_',
    (id) =>
      others?.has(id) ||
      world.customers.get(id) !== undefined ||
      world.mergedCustomers.get(id) !== undefined,
  )
