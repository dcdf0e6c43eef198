import { refusing } from '#engine/problem/refused'
import type { RequestLike } from '#engine/request/request-like'
import type { Plan, PlannedOperation, SecurityScheme } from '../plan/plan.ts'

const refused = refusing(() => import('../records/refusals.ts'))

/** What gives the credentials of a request, as an operation declares them; none is for those that ask for nothing. */
export function credentialsOf(
  { schemes, security: ofAll }: Plan,
  { security = ofAll }: PlannedOperation,
): (request: RequestLike) => string[] | undefined {
  const names = [...new Set(security.flat())]
  const known = names.flatMap((name) => (Object.hasOwn(schemes, name) ? [schemes[name]] : []))
  const isOpen = security.length === 0 || security.some((ways) => ways.length === 0)
  return (request) => {
    if (isOpen) return undefined
    const found = known.flatMap((scheme) => (scheme && credentialIn(request, scheme)) ?? [])
    if (found.length > 0) return found
    const ways = [...new Set(known.map((scheme) => (scheme ? wordsOf(scheme) : '')))].join(' or ')
    throw refused(({ noCredentials }) => noCredentials(ways || 'credentials'))
  }
}

function credentialIn(
  { headers, url }: RequestLike,
  { type, in: place, name = '', scheme = '' }: SecurityScheme,
): string | undefined {
  const authorization = headers.get('authorization')?.trim() ?? ''
  if (type !== 'apiKey') {
    const kind = type === 'http' ? scheme.toLowerCase() : 'bearer'
    const [, word = '', credential] = /^(\S+) +(\S.*)$/.exec(authorization) ?? []
    return word.toLowerCase() === kind ? credential : undefined
  }
  if (place === 'query') return URL.parse(url)?.searchParams.get(name) || undefined
  // Cookies are the browser's to send, and a script cannot see them.
  if (place === 'cookie') return headers.get('cookie')?.includes(`${name}=`) ? name : undefined
  const value = headers.get(name)?.trim()
  const isWord =
    name.toLowerCase() !== 'authorization' || /^(?!(bearer|basic)( |$))\S+$/i.test(value ?? '')
  return value && isWord ? value : undefined
}

function wordsOf({ type, in: place, name = '', scheme = 'bearer' }: SecurityScheme): string {
  if (type === 'apiKey') return `a key in the ${place} \`${name}\``
  return type === 'http'
    ? `"Authorization: ${scheme[0]?.toUpperCase()}${scheme.slice(1)} ..."`
    : '"Authorization: Bearer ..."'
}
