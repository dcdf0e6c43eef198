import type { Http2ServerRequest, Http2ServerResponse, ServerHttp2Session } from 'node:http2'
import { Readable } from 'node:stream'
import type { Answering } from '../interception/interception.ts'

/** What the server behind HTTP/2 clients does with each request: it asks the mock. */
export function answerHttp2(mocks: Answering, reset: (session: ServerHttp2Session) => void) {
  return async (message: Http2ServerRequest, response: Http2ServerResponse): Promise<void> => {
    const answer = await mocks.fetch(requestOf(message, response))
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

function requestOf(message: Http2ServerRequest, response: Http2ServerResponse): Request {
  const { method, scheme, authority, url } = message
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) {
    if (!name.startsWith(':')) headers.set(name, String(value))
  }
  const left = new AbortController()
  response.once('close', () => left.abort())
  return new Request(`${scheme}://${authority}${url}`, {
    method,
    headers,
    signal: left.signal,
    ...(/^(GET|HEAD)$/.test(method) ? {} : { body: bodyOf(message), duplex: 'half' }),
  })
}

const bodyOf = (message: Http2ServerRequest) => Readable.toWeb(message) as unknown as BodyInit

const notMocked = ({ method, authority, url }: Http2ServerRequest) =>
  Response.json(
    {
      type: 'about:blank',
      title: 'Misdirected Request',
      status: 421,
      detail:
        `The mock lets ${method} ${url} pass to ${authority}, and cannot over HTTP/2. ` +
        'Ask by fetch or https.',
    },
    { status: 421 },
  )
