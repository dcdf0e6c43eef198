import { http, type RequestHandler } from 'msw'

/**
 * MSW's view of the mock: one request handler that asks it. It is one, because the mock answers all of
 * its base URLs (an unknown path with 404 or 501), and MSW walks a list for every request of the page.
 */
export function createHandlers(
  claims: (url: string) => boolean,
  fetch: (request: Request) => Promise<Response | undefined>,
): RequestHandler[] {
  return [
    http.all(
      ({ request }) => claims(request.url),
      ({ request }) => fetch(request),
    ),
  ]
}
