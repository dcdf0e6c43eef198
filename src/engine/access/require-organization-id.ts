import * as z from 'zod/mini'
import { refusing } from '../problem/refused.ts'
import { resourceId } from '../schema/identifiers.ts'

const refused = refusing(() => import('./refusals.ts'))

/** Throws 404 for a path whose organization no organization can be. */
export function requireOrganizationId(id: string): void {
  if (id !== '' && z.safeParse(resourceId, id).success) return
  throw refused(({ noOrganization }) => noOrganization(id))
}
