import { literal, quoted } from '../../parts/code.ts'
import type { Query } from './query.ts'

/** A request in code, as whoever tends the mock sends it. */
export function requestCode(
  baseUrl: string,
  { method, path, body, headers }: RequestInCode,
): string {
  const url = quoted(`${baseUrl}${path}`)
  if (method === 'GET') return `await mock.fetch(new Request(${url}), { aside: true })`
  const head = { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers }
  const parts = [
    `method: ${quoted(method)},`,
    ...(Object.keys(head).length > 0 ? [`headers: ${literal(head)},`] : []),
    ...(body === undefined ? [] : [`body: JSON.stringify(${literal(body, '  ')}),`]),
  ]
  return `await mock.fetch(new Request(${url}, {\n  ${parts.join('\n  ')}\n}), { aside: true })`
}

interface RequestInCode {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A list in code: the mock's own store where it has one. */
export function listCode(baseUrl: string, path: string, query: Query): string {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  if (path !== '/customers') {
    const params = new URLSearchParams(given)
    const asked = params.size > 0 ? `${path}?${params}` : path
    return requestCode(baseUrl, { method: 'GET', path: asked })
  }
  return Object.keys(given).length > 0
    ? `await mock.customers.find(${literal(given)})`
    : 'mock.customers.list()'
}

/** One record in code. */
export function recordCode(baseUrl: string, path: string): string {
  const id = idOfCustomer(path)
  return id === undefined
    ? requestCode(baseUrl, { method: 'GET', path })
    : `mock.customers.get(${quoted(id)})`
}

/** A save in code. */
export function saveCode(baseUrl: string, saved: RequestInCode): string {
  const id = idOfCustomer(saved.path)
  return id === undefined || saved.method !== 'PUT'
    ? requestCode(baseUrl, saved)
    : `await mock.customers.put(${quoted(id)}, ${literal(saved.body)})`
}

const idOfCustomer = (path: string): string | undefined => {
  const id = /^\/customers\/([^/?]+)$/.exec(path)?.[1]
  return id === undefined ? undefined : decodeURIComponent(id)
}
