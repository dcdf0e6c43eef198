import type { Failure } from '../problem/failures.ts'
import { parseWordless } from '../problem/unsaid.ts'
import { pathId } from '../schema/identifiers.ts'

/** An id's own failures; they belong into the same 422 as the body's. */
export function wrongId(id: string): Failure[] {
  const issues = parseWordless(pathId, id).error?.issues ?? []
  return issues.map((issue) => ({ path: ['id'], message: { issue, value: id } }))
}
