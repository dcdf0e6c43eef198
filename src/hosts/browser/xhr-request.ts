import { noteText } from '#engine/request/known-text'
import type { Realm } from '../interception/realm.ts'

interface Sending {
  readonly method: string
  readonly url: URL
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: unknown
  readonly withCredentials: boolean
  readonly signal: AbortSignal
}

export interface Sent {
  readonly request: Request
  /** The bytes of its body, 0 when only the browser would know; `undefined` when it has none. */
  readonly size: number | undefined
}

/** The request that an `XMLHttpRequest` sends (XMLHttpRequest standard, section 3.5.6, the `send` method). */
export function sentBy(realm: Realm, { url, headers, body, ...sending }: Sending): Sent {
  const { method, withCredentials, signal } = sending
  const [content, type] = /^(get|head)$/i.test(method) ? [null] : contentOf(realm, body)
  const all = new realm.Headers(headers as [string, string][])
  const given = all.get('Content-Type')
  if (given && typeof content === 'string') all.set('Content-Type', inUtf8(given))
  else if (!given && type) all.set('Content-Type', type)
  const request = new realm.Request(withoutUser(url), {
    method,
    headers: all,
    body: content,
    credentials: withCredentials ? 'include' : 'same-origin',
    signal,
  })
  noteText(request, content)
  return { request, size: content === null ? undefined : sizeOf(content) }
}

type Content = Exclude<BodyInit, ReadableStream> | null

function contentOf(realm: Realm, body: unknown): [content: Content, type?: string] {
  if (body === null || body === undefined) return [null]
  if (isDocument(body)) {
    const type = body.contentType === 'text/html' ? 'text/html' : 'application/xml'
    return [new realm.XMLSerializer().serializeToString(body), `${type};charset=UTF-8`]
  }
  const kind = Object.prototype.toString.call(body).slice(8, -1)
  const isBytes = ArrayBuffer.isView(body) || kind === 'ArrayBuffer'
  return [isBytes || kinds.includes(kind) ? (body as Content) : String(body)]
}

/** What is sent as it is; all else is a text. By name, because a frame has classes of its own. */
const kinds = ['Blob', 'File', 'FormData', 'URLSearchParams']

const isDocument = (body: unknown): body is Document => (body as Partial<Node>).nodeType === 9

/** A text is sent as UTF-8, whatever its type says. */
function inUtf8(type: string): string {
  const [, charset = ''] = /;\s*charset=("[^"]*"|[^;]*)/i.exec(type) ?? []
  if (charset === '' || /^"?utf-8"?\s*$/i.test(charset)) return type
  return type.replace(charset, 'UTF-8').replace(/\s*;\s*/g, ';')
}

function sizeOf(content: NonNullable<Content>): number {
  if (content instanceof FormData) return 0
  if (typeof content !== 'string' && 'byteLength' in content) return content.byteLength
  const isText = typeof content === 'string' || content instanceof URLSearchParams
  return isText ? new TextEncoder().encode(String(content)).length : content.size
}

/** `Request` takes no URL with a user and a password. */
function withoutUser(url: URL): URL {
  return Object.assign(new URL(url), { username: '', password: '' })
}
