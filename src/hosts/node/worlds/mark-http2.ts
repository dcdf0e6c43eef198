import type { ClientHttp2Session, OutgoingHttpHeaders } from 'node:http2'
import { marksFor } from './marks.ts'

/** Lets each request of a session say its world, as those of other clients do. */
export function markHttp2(session: ClientHttp2Session, origin: string): void {
  const { request } = session
  session.request = (headers: OutgoingHttpHeaders | readonly string[] = {}, options) => {
    // In a list names and values take turns.
    const named = isList(headers) ? listed(headers) : Object.entries(headers)
    const value = (name: string) => named.find(([each]) => each.toLowerCase() === name)?.[1]
    const path = String(value(':path') ?? '/')
    const has = (name: string) => value(name.toLowerCase()) !== undefined
    const lines = marksFor({ origin, path, has })
    const marked = isList(headers)
      ? [...headers, ...lines.flat()]
      : { ...headers, ...Object.fromEntries(lines) }
    return request.call(session, (lines.length === 0 ? headers : marked) as never, options)
  }
}

const isList = (headers: object): headers is readonly string[] => Array.isArray(headers)

const listed = (headers: readonly string[]): [string, unknown][] =>
  headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]]] : []))
