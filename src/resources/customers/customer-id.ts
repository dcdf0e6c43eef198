import type { Failure } from '#engine/problem/failures'
import { parseWordless } from '#engine/problem/unsaid'
import { pathId } from '#engine/schema/identifiers'
import type { CustomerWorld } from './customer-world.ts'

/** An id's own failures; they belong into the same 422 as the body's. */
export function invalidId(id: string): Failure[] {
  const result = parseWordless(pathId, id)
  if (result.success) return []
  return result.error.issues.map((issue) => ({ path: ['id'], message: { issue, value: id } }))
}

/** A new id that no customer has or had, and none of `others` is. */
export const freeId = (world: CustomerWorld, others?: ReadonlySet<string>): string =>
  world.newId(
    'cus_',
    (id) =>
      others?.has(id) ||
      world.tables.customers.get(id) !== undefined ||
      world.tables.mergedCustomers.get(id) !== undefined,
  )
