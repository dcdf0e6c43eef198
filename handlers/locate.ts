import type { RequestLike } from '#engine/request/request-like'
import type { BaseUrl } from './base-urls.ts'
import { decode } from './router.ts'

/** Where a URL lies in the API. */
export interface Place {
  readonly base: string
  readonly organizationId: string | undefined
  /** Whether files of the app may lie there too. */
  readonly onPage: boolean
  /** The path's segments below the base, still percent-encoded. */
  readonly segments: readonly string[]
}

/**
 * Finds the base URL that a URL lies under; `undefined` says that it is not the API's. Where the app shares the
 * origin, `resources` are the first segments of what is the API's below an organization.
 */
export function locate(
  url: URL,
  baseUrls: readonly BaseUrl[],
  resources: readonly string[],
): Place | undefined {
  for (const { origin, canonical, path, onPage, shared } of baseUrls) {
    if (url.origin !== origin || !(url.pathname === path || url.pathname.startsWith(`${path}/`)))
      continue
    const segments = url.pathname.slice(path.length + 1).split('/')
    // A client may write a collection with a slash at the end.
    if (segments.length > 1 && segments.at(-1) === '') segments.pop()

    // The official client writes these before the organization, and the API's documents after it.
    if (segments[1] === 'organizations' && /^(experimental|storefront)$/.test(segments[0] ?? '')) {
      segments.splice(2, 0, ...segments.splice(0, 1))
    }
    const scoped = segments[0] === 'organizations' && segments.length > 2
    const prefix = scoped ? `/organizations/${segments[1]}` : ''
    const below = scoped ? segments.slice(2) : segments
    if (shared && !(scoped ? resources : shared).includes(below[0] ?? '')) continue
    return {
      base: `${canonical}${path}${prefix}`,
      organizationId: scoped ? decode(segments[1] ?? '') : undefined,
      onPage,
      segments: below,
    }
  }
}

/** Whether a path is that of the mock's own description. */
export const isDocument = (segments: readonly string[]): boolean =>
  segments.join('/') === 'openapi.json'

/**
 * Whether a request is for a page, script, style or image, or on the page's own origin for one of the
 * app's files: a service worker sees those too, and an app may well have a module at
 * `/customers/list.tsx`. An API call brings credentials.
 */
export function isForFile(
  { method, headers, destination = '', mode }: RequestLike,
  url: URL,
  { onPage, segments }: Place,
): boolean {
  if (destination !== '' || mode === 'navigate') return true
  if (!onPage || method !== 'GET' || headers.has('reb-apikey') || headers.has('authorization'))
    return false
  if (isDocument(segments)) return false
  return /\.[a-z]\w*$/i.test(url.pathname)
}
