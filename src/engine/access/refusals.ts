import { Problem } from '../problem/problem.ts'

/** The words of what is refused for whoever asks; loaded with the first one. */

export const noCredentials = () =>
  new Problem(
    401,
    'The request has no credentials. ' +
      'Send a secret key in the REB-APIKEY header, or a session token as "Authorization: Bearer <JWT>".',
  )

export const noOrganization = (id: string) =>
  new Problem(
    404,
    `No organization has the id "${id}". Send one of 1 to 50 characters in the path.`,
    { rule: 'organization' },
  )
