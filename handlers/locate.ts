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

/** What the mock has operations for. */
export interface KnownPaths {
  /** What their paths begin with. */
  readonly names: readonly string[]
  /** Whether a path is one of its own although it begins as a scope does. */
  readonly owns?: (segments: readonly string[]) => boolean
}

/**
 * Finds the base URL that a URL lies under; `undefined` says that it is not the API's. Where the app shares the
 * origin, the known names are what is the API's below an organization.
 */
export function locate(
  url: URL,
  baseUrls: readonly BaseUrl[],
  { names, owns }: KnownPaths,
): Place | undefined {
  for (const { origin, canonical, path, onPage, shared } of baseUrls) {
    if (url.origin !== origin || !(url.pathname === path || url.pathname.startsWith(`${path}/`)))
      continue
    const whole = url.pathname.slice(path.length + 1).split('/')
    // A client may write a collection with a slash at the end.
    if (whole.length > 1 && whole.at(-1) === '') whole.pop()

    const [scope, segments] = owns?.(whole) ? [undefined, whole] : scoped(whole)
    if (shared && !(scope === undefined ? shared : names).includes(segments[0] ?? '')) continue
    return {
      base: `${canonical}${path}${scope === undefined ? '' : `/organizations/${scope}`}`,
      organizationId: scope === undefined ? undefined : decode(scope),
      onPage,
      segments,
    }
  }
}

/** The organization that a path is scoped to, still percent-encoded, and what is below it. */
function scoped(
  segments: readonly string[],
): [scope: string | undefined, below: readonly string[]] {
  // The official client writes these before the organization, and the API's documents after it.
  const [area = '', ...rest] = segments
  if (/^(experimental|storefront)$/.test(area) && rest[0] === 'organizations' && rest.length > 1)
    return [rest[1], [area, ...rest.slice(2)]]
  if (area === 'organizations' && segments.length > 2) return [segments[1], segments.slice(2)]
  return [undefined, segments]
}

/** Whether a path is that of the mock's own description. */
export const isDocument = (segments: readonly string[]): boolean =>
  segments.join('/') === 'openapi.json'

/**
 * Whether a request is for a page, script, style or image, or on the page's own origin for a part of the app: a
 * service worker sees its files too, and an app may well have a module at `/customers/list.tsx`, or a page at
 * `/customers` that its framework asks for in a form of its own. An API call brings credentials.
 */
export function isOfApp(
  request: RequestLike,
  { pathname }: URL,
  { onPage, segments }: Place,
): boolean {
  const { method, headers, destination = '', mode } = request
  if (destination !== '' || mode === 'navigate') return true
  if (!onPage || headers.has('reb-apikey') || headers.has('authorization')) return false
  if (isDocument(segments)) return false
  return (method === 'GET' && isFile.test(pathname)) || isOfFramework(request, pathname)
}

const isFile = /\.[a-z]\w*$/i

/** The API speaks JSON alone: what sends a form or takes markup is for what renders the app's pages. */
const isOfFramework = ({ headers }: RequestLike, pathname: string): boolean =>
  pathname.endsWith('.data') ||
  ofFrameworks.some((name) => headers.has(name)) ||
  notJson.test(`${headers.get('accept')} ${headers.get('content-type')}`)

/** Next, SvelteKit, htmx, Turbo and Inertia say so; React Router says it by the path. */
const ofFrameworks = [
  'rsc',
  'next-action',
  'x-sveltekit-action',
  'hx-request',
  'turbo-frame',
  'x-inertia',
]

const notJson = /text\/(html|x-component|vnd\.turbo)|multipart\/form|x-www-form/i
