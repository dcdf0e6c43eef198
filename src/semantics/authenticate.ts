import { Problem } from '#contract/problem'
import type { Auth, KeyPermissions } from './rules.ts'

const cure =
  'Send a secret key in the REB-APIKEY header, or a session token as "Authorization: Bearer <JWT>".'

/** Who sent a request, as far as the answer depends on it. */
export interface Caller {
  /** The organization of the caller's key, when the key has one. */
  readonly organizationId?: string | undefined
}

/**
 * Finds out whether the caller may do this: 401 without usable credentials, 403 when they do not
 * cover the operation or the organization. Of two credentials, one that is good is enough.
 */
export function authenticate(
  headers: Headers,
  auth: Auth,
  operation: string | undefined,
  organizationId: string | undefined,
): Caller {
  if (auth === 'off') return {}
  const credentials = credentialsOf(headers, operation)
  if (credentials.length === 0) throw new Problem(401, `The request has no credentials. ${cure}`)
  if (auth === 'required') return {}

  const known = credentials.flatMap((key) =>
    Object.hasOwn(auth.keys, key) ? [auth.keys[key]] : [],
  )
  if (known.length === 0) {
    throw new Problem(
      401,
      'The credentials are not among `auth.keys` of this mock. Send one of those keys, or add this one.',
    )
  }
  const permitted = known.find((key) => !refusal(key ?? {}, operation, organizationId))
  if (permitted) return { organizationId: permitted.organizationId }
  const refusals = known.map((key) => refusal(key ?? {}, operation, organizationId))
  throw new Problem(403, refusals.join(' '))
}

/** Operations that take a publishable key, too, which is the `Authorization` header as a whole. */
const publishable = ['PostToken', 'GetToken']

function credentialsOf(headers: Headers, operation = ''): string[] {
  const key = headers.get('reb-apikey')?.trim()
  const authorization = headers.get('authorization')?.trim() ?? ''
  const token = authorization.match(/^bearer +(\S.*)$/i)?.[1]
  const isKey = publishable.includes(operation) && /^(?!bearer$)\S+$/i.test(authorization)
  return [key, token, isKey ? authorization : ''].filter(
    (credential) => credential !== undefined && credential !== '',
  ) as string[]
}

function refusal(
  key: KeyPermissions,
  operation: string | undefined,
  organizationId: string | undefined,
): string | undefined {
  if (key.operations && operation && !key.operations.includes(operation)) {
    return `The key may not call ${operation}. Add "${operation}" to the key's \`operations\`, or use another key.`
  }
  if (key.organizationId && organizationId && key.organizationId !== organizationId) {
    return `The key belongs to the organization "${key.organizationId}", not to "${organizationId}". Use a key of that organization.`
  }
}
