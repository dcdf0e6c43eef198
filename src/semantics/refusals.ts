import * as z from 'zod/mini'
import { maxDepth } from '#contract/fit'
import { customerId } from '#contract/identifiers'
import { Problem } from '#contract/problem'

/** The words of what is refused on the way of the usual requests; `refused` loads them. */

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

export const tooLarge = (limit: number) =>
  new Problem(
    413,
    `The body is larger than ${limit} bytes. Send less, or raise \`maxBodySize\` of the mock.`,
  )

export const unreadable = () =>
  new Problem(
    400,
    'The body broke off, or someone read it before. Send it whole; a handler of yours must read a clone.',
  )

export const noJsonType = (contentType: string) =>
  new Problem(
    415,
    `The body is "${contentType}". Send JSON, with the header "Content-Type: application/json".`,
  )

export const noUtf8 = () =>
  new Problem(400, 'The body is not UTF-8. Encode the JSON text as UTF-8 (RFC 8259, section 8.1).')

export const tooDeep = () =>
  new Problem(400, `The body is nested deeper than ${maxDepth} levels. Send a flatter one.`)

export const tooMany = (limit: number) =>
  new Problem(413, `The body holds more than ${limit} values. Send fewer.`)

export function noJson(error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error)
  // Some engines quote a piece of the text, in which a number may be that of a card.
  const reason = words.replace(/".*"/s, (quoted) => quoted.replaceAll(/\d/g, '#'))
  return new Problem(
    400,
    `The body is not JSON: ${reason}. Check it for a missing bracket, comma or quote.`,
  )
}

export const noCustomer = (id: string, targetCustomerId: string | undefined) =>
  new Problem(
    404,
    targetCustomerId !== undefined
      ? `Customer "${id}" was merged into "${targetCustomerId}". Ask for that id instead.`
      : `No customer has the id "${id}".${canBeCreated(id) ? ` PUT /customers/${id} creates it.` : ''}`,
  )

const canBeCreated = (id: string): boolean => z.safeParse(customerId, id).success

export const mergedAway = (id: string, targetCustomerId: string) =>
  new Problem(
    409,
    `Customer "${id}" was merged into "${targetCustomerId}". Send the request to that id instead.`,
    { rule: 'merged' },
  )

export const conflict = (
  id: string,
  current: number | undefined,
  { claim, without }: { readonly claim: string; readonly without: string },
) =>
  new Problem(
    409,
    current === undefined
      ? `${claim}, but no customer has the id "${id}". Send the request ${without} to create it.`
      : `${claim}, but customer "${id}" is at revision ${current}. ` +
          `GET it, apply your change to that, and PUT again; or send it ${without} to overwrite.`,
  )
