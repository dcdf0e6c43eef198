import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What is to begin a head, given the nonce that the document's policy wants of a script, if it wants one. */
type Beginning = (nonce: string | undefined) => string

type Headers = OutgoingHttpHeaders | readonly unknown[]

/**
 * Lets a response, if it is a document, begin its head with something. What renders pages on a server knows
 * nothing of `transformIndexHtml`, and does it in ways of its own; the response is what all have in common.
 */
export function beginHead(response: ServerResponse, beginning: Beginning): void {
  const { writeHead, write, end } = response
  /** What came of a document whose head has not come yet; `undefined` when there is no more to do. */
  let waiting: Buffer | undefined = Buffer.alloc(0)

  const begun = (chunk: Chunk, encoding: unknown, isLast: boolean): Chunk => {
    if (!waiting || !(response.headersSent || isDocument(response))) return chunk
    if (!response.headersSent) response.removeHeader('Content-Length')
    waiting = Buffer.concat([waiting, bytesOf(chunk, encoding)])
    const place = placeIn(waiting.toString('latin1'), isLast)
    if (place === undefined) return ''
    const tags = Buffer.from(beginning(nonceOf(response)))
    const all = Buffer.concat([waiting.subarray(0, place), tags, waiting.subarray(place)])
    waiting = undefined
    return all
  }

  response.writeHead = ((status: number, ...rest: (string | Headers | undefined)[]) => {
    for (const each of rest) if (typeof each === 'object') setHeaders(response, each)
    response.statusCode = status
    if (!isDocument(response)) waiting = undefined
    else if (waiting) response.removeHeader('Content-Length')
    const [message] = rest
    const reason = typeof message === 'string' ? [message] : []
    return Reflect.apply(writeHead, response, [status, ...reason])
  }) as ServerResponse['writeHead']

  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    const all = isChunk(chunk) ? begun(chunk, rest[0], false) : chunk
    return Reflect.apply(write, response, [all, ...rest])
  }) as ServerResponse['write']

  response.end = ((...given: unknown[]) => {
    const [chunk, ...rest] = given
    if (isChunk(chunk)) return Reflect.apply(end, response, [begun(chunk, rest[0], true), ...rest])
    if (waiting?.length) Reflect.apply(write, response, [begun('', undefined, true)])
    return Reflect.apply(end, response, given)
  }) as ServerResponse['end']
}

type Chunk = string | Uint8Array

const isChunk = (value: unknown): value is Chunk =>
  typeof value === 'string' || value instanceof Uint8Array

const bytesOf = (chunk: Chunk, encoding: unknown): Uint8Array =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : chunk

function isDocument(response: ServerResponse): boolean {
  const type = String(response.getHeader('Content-Type') ?? '')
  return /^text\/html\b/i.test(type) && !response.hasHeader('Content-Encoding')
}

/** As Node does it with headers that are given to `writeHead`. */
function setHeaders(response: ServerResponse, headers: Headers): void {
  const pairs: [unknown, unknown][] = !Array.isArray(headers)
    ? Object.entries(headers)
    : Array.isArray(headers[0])
      ? (headers as [unknown, unknown][])
      : Array.from({ length: headers.length / 2 }, (_, at) => [
          headers[2 * at],
          headers[2 * at + 1],
        ])
  for (const [name] of pairs) response.removeHeader(String(name))
  for (const [name, value] of pairs) {
    if (value !== undefined) response.appendHeader(String(name), value as string | string[])
  }
}

/** Behind the tag of the head; if there is none, behind the doctype and the tag of the document. */
function placeIn(text: string, isLast: boolean): number | undefined {
  const head = /<head(?:\s[^>]*)?>/i.exec(text)
  if (head) return head.index + head[0].length
  if (!isLast && !/<body[\s>]/i.test(text)) return undefined
  return /^\s*(?:<!doctype[^>]*>\s*)?(?:<html(?:\s[^>]*)?>)?/i.exec(text)?.[0].length ?? 0
}

/** What a script must name to be allowed. */
function nonceOf(response: ServerResponse): string | undefined {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '')
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
