import { refused } from './refused.ts'
import type { HeadersLike } from './request-like.ts'
import type { Auth } from './rules.ts'

/** Who sent a request, as far as the answer depends on it. */
export interface Caller {
  /** The organization of the caller's key, when the key has one. */
  readonly organizationId?: string | undefined
}

/** Throws 401 without usable credentials; who may do what is asked only of a mock that lists its keys. */
export async function authenticate(
  headers: HeadersLike,
  auth: Auth,
  operation: string | undefined,
  organizationId: string | undefined,
): Promise<Caller> {
  if (auth === 'off') return {}
  const credentials = credentialsOf(headers, operation)
  if (credentials.length === 0) throw refused(({ noCredentials }) => noCredentials())
  if (auth === 'required') return {}
  const keys = await import('./authorize.ts')
  return keys.authorize(credentials, auth.keys, operation, organizationId)
}

/** Operations that take a publishable key, too, which is the `Authorization` header as a whole. */
const publishable = ['PostToken', 'GetToken']

function credentialsOf(headers: HeadersLike, operation = ''): string[] {
  const key = headers.get('reb-apikey')?.trim()
  const authorization = headers.get('authorization')?.trim() ?? ''
  const token = authorization.match(/^bearer +(\S.*)$/i)?.[1]
  const isKey = publishable.includes(operation) && /^(?!bearer$)\S+$/i.test(authorization)
  return [key, token, isKey ? authorization : ''].filter(
    (credential) => credential !== undefined && credential !== '',
  ) as string[]
}
