import { HttpResponse } from 'msw/http'
import type { Answer } from '#engine/request/answer'
import { type HeadersLike, headerLines, type RequestLike } from '#engine/request/request-like'
import { pageOrigin } from './base-urls.ts'
import { noteCopy } from './response.ts'

type Lines = [name: string, value: string][]

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** A browser's question whether it may send what it has (Fetch standard, "CORS-preflight request"). */
export interface Preflight {
  /** The method of the request that is to come, if it can be seen. */
  readonly method: string | undefined
  /** That all may be sent: a preflight has no credentials that could be asked for. */
  readonly answer: Answer
}

/** What a request asks and is answered, if it is a preflight. */
export function preflightOf(request: RequestLike): Preflight | undefined {
  const { headers } = request
  if (request.method !== 'OPTIONS') return undefined
  const method = headers.get('access-control-request-method')
  const origin = headers.get('origin') ?? concealedOrigin(request)
  if (origin === undefined || (method === null && headers.has('origin'))) return undefined
  const allowed = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': [...new Set([...methods, method ?? 'GET'])].join(', '),
    'Access-Control-Allow-Headers': headers.get('access-control-request-headers') ?? '*',
    'Access-Control-Allow-Private-Network': 'true',
    'Access-Control-Max-Age': '600',
    Vary: 'Origin, Access-Control-Request-Headers',
  }
  return {
    method: method ?? undefined,
    answer: { status: 204, headers: allowed },
  }
}

/**
 * The origin of a preflight that does not show it: a `Request` of happy-dom conceals the headers that a page may
 * not set, also where it stands for what was sent. That one was is seen by its `User-Agent`, which no script has
 * set; a preflight has no credentials.
 */
function concealedOrigin({ url, headers }: RequestLike): string | undefined {
  const page = pageOrigin()
  if (!headers.has('user-agent') || headers.has('reb-apikey') || headers.has('authorization'))
    return undefined
  return page === URL.parse(url)?.origin ? undefined : page
}

/** What lets a page of another origin read a response, and every header of it. */
export function corsHeaders(headers: HeadersLike, exposed: Iterable<string>): Lines {
  const origin = headers.get('origin')
  if (origin === null) return []
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    // Each by name: `*` says nothing to a request with credentials.
    ['Access-Control-Expose-Headers', [...exposed].join(', ')],
    ['Vary', 'Origin'],
  ]
}

/** The answer as whoever asked may read it: with CORS headers, when that is a page of another origin. */
export function readableAnswer({ headers }: RequestLike, { origin }: URL, answer: Answer): Answer {
  const from = headers.get('origin')
  if (from === null || from === origin || answer.status === 0) return answer
  const names = [...Object.keys(answer.headers), ...(answer.body === undefined ? [] : [length])]
  const exposed = names.map((name) => name.toLowerCase()).sort()
  const all = { ...answer.headers }
  for (const [name, value] of corsHeaders(headers, exposed)) {
    const known = Object.keys(all).find((each) => each.toLowerCase() === name.toLowerCase())
    all[known ?? name] = known ? `${all[known]}, ${value}` : value
  }
  return { ...answer, headers: all }
}

const length = 'Content-Length'

/** The response as whoever asked may read it: with CORS headers, when that is a page of another origin. */
export function readable({ headers }: RequestLike, { origin }: URL, response: Response): Response {
  const from = headers.get('origin')
  if (from === null || from === origin || response.type === 'error') return response
  return withHeaders(
    response,
    corsHeaders(
      headers,
      headerLines(response.headers).map(([name]) => name),
    ),
  )
}

/** The same response with more headers; it may be one whose headers cannot be changed. */
function withHeaders(response: Response, more: Lines): Response {
  const { status, statusText, headers } = response
  const all = new Headers(headers)
  for (const [name, value] of more) all.append(name, value)
  const copy = new HttpResponse(response.body, { status, statusText, headers: all })
  noteCopy(response, copy)
  return copy
}
