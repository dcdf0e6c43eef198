import type { Http2ServerRequest, Http2ServerResponse, ServerHttp2Session } from 'node:http2'
import { Readable } from 'node:stream'
import { FetchRequest } from '@mswjs/interceptors'
import type { Answering } from '../interception/interception.ts'

/** What the server behind HTTP/2 clients does with each request: it asks the mock. */
export function answerHttp2(mocks: Answering, reset: (session: ServerHttp2Session) => void) {
  return async (message: Http2ServerRequest, response: Http2ServerResponse): Promise<void> => {
    const url = urlOf(message)
    const answer = url ? await mocks.fetch(requestOf(url, message, response)) : noUrl(message)
    if (response.stream.destroyed) return
    if (answer?.type === 'error') {
      const { session } = message.stream
      if (session) reset(session as ServerHttp2Session)
      return
    }
    const sent = answer ?? notMocked(message)
    response.writeHead(sent.status, Object.fromEntries(sent.headers))
    response.end(new Uint8Array(await sent.arrayBuffer()))
  }
}

/** Node writes an address of IPv6 without its brackets, and "OPTIONS *" asks for no path (RFC 9113, 8.3.1). */
function urlOf({ scheme, authority, url }: Http2ServerRequest): URL | null {
  const host = authority.replace(/^([\da-f]*:[\da-f:]*):(\d+)$/i, '[$1]:$2')
  return URL.parse(`${scheme}://${host}${url.startsWith('/') ? url : `/${url}`}`)
}

function requestOf(url: URL, message: Http2ServerRequest, response: Http2ServerResponse): Request {
  const { method } = message
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) {
    if (!name.startsWith(':')) headers.set(name, String(value))
  }
  const left = new AbortController()
  response.once('close', () => left.abort())
  // MSW's own, which `TRACE` can be the method of.
  return new FetchRequest(url, {
    method: /^(get|head)$/i.test(method) ? method.toUpperCase() : method,
    headers,
    signal: left.signal,
    body: bodyOf(message),
  })
}

const bodyOf = (message: Http2ServerRequest) => Readable.toWeb(message) as unknown as BodyInit

const noUrl = ({ authority, url }: Http2ServerRequest) =>
  problem(
    400,
    'Bad Request',
    `"${authority}" and "${url}" make no URL. Send an \`:authority\` such as "api.rebilly.com", and a path.`,
  )

const notMocked = ({ method, authority, url }: Http2ServerRequest) =>
  problem(
    421,
    'Misdirected Request',
    `The mock lets ${method} ${url} pass to ${authority}, and cannot over HTTP/2. Ask by fetch or https.`,
  )

const problem = (status: number, title: string, detail: string) =>
  Response.json({ type: 'about:blank', title, status, detail }, { status })
