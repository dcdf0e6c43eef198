import { refusing } from '../problem/refused.ts'
import type { HeadersLike, RequestLike } from '../request/request-like.ts'
import type { Auth } from '../rules.ts'
import type { Caller } from './caller.ts'

const refused = refusing(() => import('./refusals.ts'))

/** What is asked of an operation before it is answered. */
interface Asked {
  readonly id: string
  readonly credentials?: (request: RequestLike) => string[] | undefined
  /** Whether a publishable key will do, which is the `Authorization` header as a whole. */
  readonly takesPublishableKey?: boolean
}

/** Throws 401 without usable credentials; who may do what is asked only of a mock that lists its keys. */
export async function authenticate(
  request: RequestLike,
  auth: Auth,
  operation: Asked | undefined,
  organizationId: string | undefined,
): Promise<Caller> {
  if (auth === 'off') return {}
  const credentials = operation?.credentials
    ? operation.credentials(request)
    : credentialsOf(request.headers, operation)
  if (!credentials) return {}
  if (credentials.length === 0) throw refused(({ noCredentials }) => noCredentials())
  if (auth === 'required') return {}
  const keys = await import('./authorize.ts')
  return keys.authorize(credentials, auth.keys, operation?.id, organizationId)
}

function credentialsOf(headers: HeadersLike, operation: Asked | undefined): string[] {
  const key = headers.get('reb-apikey')?.trim()
  const authorization = headers.get('authorization')?.trim() ?? ''
  const token = authorization.match(/^bearer +(\S.*)$/i)?.[1]
  const isKey = operation?.takesPublishableKey && /^(?!bearer$)\S+$/i.test(authorization)
  return [key, token, isKey ? authorization : ''].filter(
    (credential) => credential !== undefined && credential !== '',
  ) as string[]
}
