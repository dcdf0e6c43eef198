import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { bindDispatchers } from './bind-dispatchers.ts'
import { marksFor } from './marks.ts'

/** What undici tells of a request that it makes. */
interface UndiciRequest {
  readonly origin: string | URL
  readonly method: string
  readonly path: string
  /** Names and values in turn; in undici 5 the text of all. */
  readonly headers: readonly unknown[] | string
  addHeader(name: string, value: string): unknown
}

/** What `node:http` keeps of a head that is written at once: of a list, or one that expects 100. */
interface Written {
  /** The text of the head. */
  _header?: string | null
  readonly _headerSent?: boolean
  /** What is sent once there is a connection. */
  readonly outputData?: { data: unknown }[]
}
type HttpRequest = ClientRequest & Written

/**
 * Has each request say its world where its client makes it: a connection that is used again is of another request's
 * context. Returns what ends that.
 */
export function markRequests(): () => void {
  const dispatchers = bindDispatchers()
  const seen = new WeakSet<object>()
  const markUndici = ({ request }: Told<UndiciRequest>) => {
    const copy = Object.getPrototypeOf(request)
    if (!seen.has(copy)) dispatchers.bind()
    seen.add(copy)
    mark(request)
  }
  dispatchers.bind()
  const listeners: [channel: string, listen: (message: unknown) => void][] = [
    ['undici:request:create', (message) => markUndici(message as Told<UndiciRequest>)],
    ['http.client.request.created', (message) => markHttp((message as Told<HttpRequest>).request)],
  ]
  for (const [channel, listen] of listeners) subscribe(channel, listen)
  return () => {
    for (const [channel, listen] of listeners) unsubscribe(channel, listen)
    dispatchers.end()
  }
}

interface Told<Of> {
  readonly request: Of
}

function mark(request: UndiciRequest): void {
  if (request.method === 'CONNECT') return
  const has = (name: string) => isAmong(request.headers, name)
  const lines = marksFor({ origin: String(request.origin), path: request.path, has })
  for (const [name, value] of lines) request.addHeader(name, value)
}

function markHttp(request: HttpRequest): void {
  if (request.method === 'CONNECT') return
  const { _header: written, path } = request
  const origin = `${request.protocol}//${request.getHeader('host') ?? request.host}`
  const has = (name: string) => (written ? isAmong(written, name) : request.hasHeader(name))
  const lines = marksFor({ origin, path, has })
  if (!written) for (const [name, value] of lines) request.setHeader(name, value)
  else if (lines.length > 0) addTo(request, lines.map((line) => `${line.join(': ')}\r\n`).join(''))
}

function addTo(request: HttpRequest, lines: string): void {
  const added = (head: unknown) => String(head).replace(/\r\n$/, `${lines}\r\n`)
  const [first] = request.outputData ?? []
  if (request._headerSent && first) first.data = added(first.data)
  else request._header = added(request._header)
}

function isAmong(headers: UndiciRequest['headers'], name: string): boolean {
  const names = typeof headers === 'string' ? headers.split(/:[^\n]*\n/) : headers
  return names.some((each) => String(each).toLowerCase() === name.toLowerCase())
}
