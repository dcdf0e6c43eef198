import type { IncomingHttpHeaders } from 'node:http'

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE'

/** What lets a page of any origin read a response, and every header of it. */
export function corsHeaders(
  { origin }: IncomingHttpHeaders,
  exposed: Iterable<string>,
): [name: string, value: string][] {
  if (origin === undefined) return []
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    // Each by name: `*` says nothing to a request with credentials.
    ['Access-Control-Expose-Headers', [...exposed].join(', ')],
    ['Vary', 'Origin'],
  ]
}

export const isPreflight = (method: string | undefined, headers: IncomingHttpHeaders): boolean =>
  method === 'OPTIONS' &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined

/** The answer to a browser that asks before it sends: all may be sent. */
export const preflightHeaders = (headers: IncomingHttpHeaders): [name: string, value: string][] => [
  ['Access-Control-Allow-Origin', headers.origin ?? '*'],
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Methods', methods],
  ['Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '*'],
  ['Access-Control-Allow-Private-Network', 'true'],
  ['Access-Control-Max-Age', '600'],
  ['Vary', 'Origin, Access-Control-Request-Headers'],
]
