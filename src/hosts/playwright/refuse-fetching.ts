import type { BrowserContext, Route } from '@playwright/test'
import { coded } from '#engine/problem/mock-error'
import { asksApi, type ContextMock, headerOf } from './answer.ts'

/** What a page has too. */
type Routing = Pick<BrowserContext, 'route' | 'unroute'>
type Handler = Parameters<Routing['route']>[1]
type IsRefused = (route: Route, url: string) => boolean

/**
 * Refuses `route.fetch` in handlers of a test's own for what is a mock's: Playwright itself sends it, where no route and
 * no guard sees it, so that a page's call would reach the real host.
 */
export function refuseFetching(
  context: BrowserContext,
  mock: ContextMock,
  signal: AbortSignal,
): void {
  const isRefused = (route: Route, url: string) => !signal.aborted && isOfRealHost(route, url, mock)
  const refuseIn = (routing: Routing) => refuseInHandlers(routing, isRefused)
  for (const each of [context, ...context.pages()]) refuseIn(each)
  context.on('page', refuseIn)
}

function refuseInHandlers(routing: Routing, isRefused: IsRefused): void {
  const { route, unroute } = routing
  /** By which Playwright knows them, to take them away again. */
  const refusing = new WeakMap<Handler, Handler>()
  routing.route = (url, handler, options) => {
    const known = refusing.get(handler) ?? refusingIn(handler, isRefused)
    refusing.set(handler, known)
    return route.call(routing, url, known, options)
  }
  routing.unroute = (url, handler) =>
    unroute.call(routing, url, handler && (refusing.get(handler) ?? handler))
}

const refusingIn =
  (handler: Handler, isRefused: IsRefused): Handler =>
  (route, request) => {
    refuse(route, isRefused)
    return handler(route, request)
  }

function refuse(route: Route, isRefused: IsRefused): void {
  const own = route.fetch
  const fetch = async (options?: Parameters<Route['fetch']>[0]) => {
    const url = options?.url ?? route.request().url()
    if (!isRefused(route, url)) return own.call(route, options)
    throw coded(
      'REBILLY_MOCK_REFUSED',
      new Error(
        `Failed to fetch ${url} by \`route.fetch()\`: it would ask the real host, not the mock. Fulfil with what ` +
          '`mock.fetch(new Request(url, ...))` answers, or change the answer by `mock.when()`.',
      ),
    )
  }
  Object.assign(route, { fetch })
}

/** What is on the app's own origin is its server's to answer. */
function isOfRealHost(route: Route, url: string, mock: ContextMock): boolean {
  if (!mock.claims(url)) return false
  const { origin } = new URL(url)
  if (mock.baseUrls.some((base) => base.onPage && base.origin === origin)) return false
  const request = route.request()
  return asksApi(request.resourceType(), url, headerOf(request.headers()), mock.baseUrls)
}
