import { Problem } from '#engine/problem/problem'

/** Why nothing is written under the id of a customer that is no more. */
export const mergedAway = (id: string, targetCustomerId: string) =>
  new Problem(
    409,
    `Customer "${id}" was merged into "${targetCustomerId}". Send the request to that id instead.`,
    { rule: 'merged' },
  )
