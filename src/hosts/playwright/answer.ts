import type { Request as PageRequest, Route } from '@playwright/test'
import type { BaseUrl } from '#handlers/base-urls'
import type { AnyMock } from '#mock/mock'

/** What answers the pages of a context. */
export type ContextMock = Pick<AnyMock, 'claims' | 'fetch' | 'baseUrls'>

/**
 * Answers a page's request from the mock, or lets it pass when it is not the mock's. Where there is a guard
 * behind the routes, it also gets what seems to have no body: Playwright says nothing of one that is a stream.
 */
export async function answer(
  route: Route,
  mock: ContextMock,
  { signal, isGuarded }: { signal: AbortSignal; isGuarded: boolean },
): Promise<void> {
  const request = route.request()
  if (!mock.claims(request.url())) return route.fallback()
  const header = headerOf(request.headers())
  if (!asksApi(request.resourceType(), request.url(), header, mock.baseUrls))
    return route.fallback()
  const sent = requestOf(request, await headersOf(request), signal)
  if (isGuarded && mayHaveBody(sent.method) && !sent.body) return route.fallback()
  const response = await mock.fetch(sent)
  if (!response) return route.fallback()
  if (response.type === 'error') return route.abort('failed')
  const { status } = response
  const headers = answered(response)
  await route.fulfill({ status, headers, body: Buffer.from(await response.arrayBuffer()) })
}

/** Whether a request asks an API: a part of the app is loaded from the app's own origin, or by its address. */
export function asksApi(
  type: string,
  url: string,
  header: (name: string) => string | undefined,
  baseUrls: readonly BaseUrl[],
): boolean {
  if (/^(fetch|xhr|ping|eventsource)$/i.test(type)) return true
  const { origin } = new URL(url)
  if (baseUrls.some((base) => base.onPage && base.origin === origin)) return false
  const sender = header('origin') ?? header('referer')
  return sender !== undefined && URL.parse(sender)?.origin !== origin
}

/** Looks a header up as the browser tells of it, which need be none that `Headers` takes. */
export function headerOf(headers: Readonly<Record<string, string>>) {
  return (name: string): string | undefined =>
    Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1]
}

export const mayHaveBody = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

async function headersOf(request: PageRequest): Promise<[string, string][]> {
  const all = Object.entries(await request.allHeaders())
  return all.filter(([name]) => !name.startsWith(':'))
}

function requestOf(
  request: PageRequest,
  headers: [string, string][],
  signal: AbortSignal,
): Request {
  const method = request.method()
  const body = mayHaveBody(method) ? (request.postDataBuffer() as BodyInit | null) : null
  return new Request(request.url(), { method, headers, body, signal })
}

function answered({ headers }: Response): Record<string, string> {
  const sent = Object.fromEntries(headers)
  const cookies = headers.getSetCookie()
  // Playwright parts several by a line break.
  if (cookies.length > 0) sent['set-cookie'] = cookies.join('\n')
  return sent
}
