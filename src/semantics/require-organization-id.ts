import * as z from 'zod/mini'
import { resourceId } from '#contract/identifiers'
import { Problem } from '#contract/problem'

/** Throws 404 for a path whose organization no organization can be. */
export function requireOrganizationId(id: string): void {
  if (id !== '' && z.safeParse(resourceId, id).success) return
  throw new Problem(
    404,
    `No organization has the id "${id}". Send one of 1 to 50 characters in the path.`,
    { rule: 'organization' },
  )
}
