/**
 * Follows MSW's worker script. That sends on what comes from a page which it does not know any more, or not
 * yet: a request of a page that is being left would reach the real host.
 */
import { resolveBaseUrls } from '#handlers/base-urls'
import { mayBeMocked } from '../browser/may-be-mocked.ts'

/** Of the plugin's options, which stand before this script. */
declare const rebillyMockBaseUrl: string | string[] | undefined

interface FetchEvent extends Event {
  readonly request: Request
  respondWith(response: Response): void
}

// On the page's own origin there is only the development server.
const hosts = resolveBaseUrls(rebillyMockBaseUrl).filter(({ onPage }) => !onPage)
const isGuarded = ({ url, destination }: Request) =>
  destination === '' && mayBeMocked(new URL(url), hosts)

const { fetch } = globalThis
globalThis.fetch = async (input, init) =>
  input instanceof Request && isGuarded(input) ? Response.error() : fetch(input, init)

addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent
  if (!isGuarded(request)) return
  try {
    ;(event as FetchEvent).respondWith(Response.error())
  } catch {
    // MSW's script answers it.
  }
})
