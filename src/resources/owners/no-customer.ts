import * as z from 'zod/mini'
import { Problem } from '#engine/problem/problem'
import { pathId } from '#engine/schema/identifiers'

/** Why no customer answers to an id. */
export const noCustomer = (id: string, targetCustomerId: string | undefined) =>
  new Problem(
    404,
    targetCustomerId !== undefined
      ? `Customer "${id}" was merged into "${targetCustomerId}". Ask for that id instead.`
      : `No customer has the id "${id}".${canBeCreated(id) ? ` PUT /customers/${id} creates it.` : ''}`,
  )

const canBeCreated = (id: string): boolean => z.safeParse(pathId, id).success
