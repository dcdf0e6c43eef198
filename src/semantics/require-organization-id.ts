import * as z from 'zod/mini'
import { resourceId } from '#contract/identifiers'
import { refused } from './refused.ts'

/** Throws 404 for a path whose organization no organization can be. */
export function requireOrganizationId(id: string): void {
  if (id !== '' && z.safeParse(resourceId, id).success) return
  throw refused(({ noOrganization }) => noOrganization(id))
}
