import type { Request as PageRequest, Route } from '@playwright/test'
import type { Answering } from '../interception.ts'

/** What a page asks an API with; all else loads a part of the app. */
const isCall = /^(fetch|xhr|ping)$/

/** Answers a page's request from the mock, or lets it pass when it is not the mock's. */
export async function answer(route: Route, mock: Answering, signal: AbortSignal): Promise<void> {
  const request = route.request()
  if (!isCall.test(request.resourceType()) || !mock.claims(request.url())) return route.fallback()
  const sent = await requestOf(request, signal)
  const response = await mock.fetch(sent)
  if (!response) return route.fallback()
  if (response.type === 'error') return route.abort('failed')
  const { status } = response
  const headers = headersOf(response, sent.headers.has('origin'))
  await route.fulfill({ status, headers, body: Buffer.from(await response.arrayBuffer()) })
}

async function requestOf(request: PageRequest, signal: AbortSignal): Promise<Request> {
  const all = Object.entries(await request.allHeaders())
  const headers = all.filter(([name]) => !name.startsWith(':'))
  const method = request.method()
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? (request.postDataBuffer() as BodyInit | null) : null
  return new Request(request.url(), { method, headers, body, signal })
}

function headersOf({ headers }: Response, isCrossOrigin: boolean): Record<string, string> {
  const sent = Object.fromEntries(headers)
  const cookies = headers.getSetCookie()
  // Playwright parts several by a line break.
  if (cookies.length > 0) sent['set-cookie'] = cookies.join('\n')
  // All else that CORS asks for Playwright adds; `*` would not count for a request with credentials.
  if (isCrossOrigin) sent['access-control-expose-headers'] ??= [...headers.keys()].join(', ')
  return sent
}
