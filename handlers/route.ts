import type { RequestLike } from '#semantics/request-like'
import { type BaseUrl, unmistakable } from './base-urls.ts'
import { type Operation, operations } from './operations.ts'

/** Where a URL lies in the API. */
export interface Place {
  readonly base: string
  readonly organizationId: string | undefined
  /** Whether files of the app may lie there too. */
  readonly onPage: boolean
  /** The path's segments below the base, still percent-encoded. */
  readonly segments: readonly string[]
}

/** Finds the base URL that a URL lies under; `undefined` says that it is not the API's. */
export function locate(url: URL, baseUrls: readonly BaseUrl[]): Place | undefined {
  for (const { origin, canonical, path, onPage, shared, assumed } of baseUrls) {
    if (url.origin !== origin || !(url.pathname === path || url.pathname.startsWith(`${path}/`)))
      continue
    const segments = url.pathname.slice(path.length + 1).split('/')
    // A client may write a collection with a slash at the end.
    if (segments.length > 1 && segments.at(-1) === '') segments.pop()

    const scoped = segments[0] === 'organizations' && segments.length > 2
    const prefix = scoped ? `/organizations/${segments[1]}` : ''
    const below = scoped ? segments.slice(2) : segments
    const claimed = assumed && !scoped ? unmistakable : resources
    if (shared && !claimed.includes(below[0] ?? '')) continue
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

export interface Route {
  readonly operation: Operation | undefined
  readonly params: Record<string, string>
  /** The methods that the path answers; empty when no operation has such a path. */
  readonly allowed: readonly string[]
}

/** Finds the operation of a path and a method. */
export function route(method: string, segments: readonly string[]): Route {
  const onPath = routes.filter(({ pattern }) => matches(pattern, segments))
  const found = onPath.find(({ operation }) => operation.method === method)
  return {
    operation: found?.operation,
    params: found ? paramsOf(found.pattern, segments) : {},
    allowed: onPath.map(({ operation }) => operation.method),
  }
}

const routes = operations.map((operation) => ({
  operation,
  pattern: operation.path.slice(1).split('/'),
}))

const resources = [...new Set(routes.map(({ pattern }) => pattern[0] ?? ''))]

/** Whether the path begins with a resource that the mock knows. */
export const isKnownResource = (segments: readonly string[]): boolean =>
  resources.includes(segments[0] ?? '')

const isParam = (part: string): boolean => part.startsWith('{')

/** Whether a path fits a template, both by their segments. */
export function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false
  return pattern.every((part, position) => isParam(part) || part === segments[position])
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  pattern.forEach((part, position) => {
    if (isParam(part)) params[part.slice(1, -1)] = decode(segments[position] ?? '')
  })
  return params
}

/** A broken percent-encoding stays as it is: no id rule accepts it, so its problem names it. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
