import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What responses are to begin with something, and where. */
interface Beginning {
  /** Whether a response is one of them, by its headers. */
  isMeant(response: ServerResponse): boolean
  /** The place in what came so far, a letter a byte; `undefined` while it has not come. */
  placeIn(text: string, isLast: boolean): number | undefined
  /** What is to stand there. */
  text(response: ServerResponse, text: string): string
}

type Headers = OutgoingHttpHeaders | readonly unknown[]

/**
 * Lets a response, if it is a document, begin its head with something, given the nonce that its policy wants of
 * a script, if it wants one. What renders pages on a server knows nothing of `transformIndexHtml`, and does it in
 * ways of its own; the response is what all have in common.
 */
export const beginHead = (
  response: ServerResponse,
  beginning: (nonce: string | undefined) => string,
): void =>
  begin(response, {
    isMeant: (response) => isOf(/^text\/html\b/i, response),
    placeIn: placeInDocument,
    text: (response) => beginning(nonceOf(response)),
  })

/** Lets a response, if it is a script, begin with something that depends on all of it. */
export const beginScript = (response: ServerResponse, beginning: (text: string) => string): void =>
  begin(response, {
    isMeant: (response) => isOf(/javascript/i, response),
    placeIn: (_, isLast) => (isLast ? 0 : undefined),
    text: (_, text) => beginning(text),
  })

function begin(response: ServerResponse, { isMeant, placeIn, text }: Beginning): void {
  const { writeHead, write, end } = response
  /** What came so far of one whose place has not come yet; `undefined` when there is no more to do. */
  let waiting: Buffer | undefined = Buffer.alloc(0)

  const begun = (chunk: Chunk, encoding: unknown, isLast: boolean): Chunk => {
    if (!waiting || !(response.headersSent || isMeant(response))) return chunk
    if (!response.headersSent) response.removeHeader('Content-Length')
    waiting = Buffer.concat([waiting, bytesOf(chunk, encoding)])
    const come = waiting.toString('latin1')
    const place = placeIn(come, isLast)
    if (place === undefined) return ''
    const tags = Buffer.from(text(response, come))
    const all = Buffer.concat([waiting.subarray(0, place), tags, waiting.subarray(place)])
    waiting = undefined
    return all
  }

  response.writeHead = ((status: number, ...rest: (string | Headers | undefined)[]) => {
    for (const each of rest) if (typeof each === 'object') setHeaders(response, each)
    response.statusCode = status
    if (!isMeant(response)) waiting = undefined
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

function isOf(type: RegExp, response: ServerResponse): boolean {
  const given = String(response.getHeader('Content-Type') ?? '')
  return type.test(given) && !response.hasHeader('Content-Encoding')
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
function placeInDocument(text: string, isLast: boolean): number | undefined {
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
