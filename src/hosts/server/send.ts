import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, isFile } from '#engine/request/answer'
import { corsHeaders } from '#handlers/cors'
import { IncomingHeaders } from './incoming-headers.ts'

interface Way {
  /** Whether the connection takes no further request. */
  readonly isLast: boolean
  readonly drainTimeout: number
}

/** Writes an answer to the client; a network error ends the connection. */
export function sendAnswer(
  message: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  way: Way,
): void {
  if (status === 0) {
    response.destroy()
    return
  }
  const lines = Object.entries(headers).flat()
  const text = isFile(body) ? body : body === undefined ? '' : JSON.stringify(body)
  if (body !== undefined) lines.push('Content-Length', String(Buffer.byteLength(text)))
  write(message, response, { status, lines, body: text }, way)
}

/** The same for a response that someone's own `fetch` made. */
export async function send(
  message: IncomingMessage,
  response: ServerResponse,
  answer: Response,
  way: Way,
): Promise<void> {
  if (answer.type === 'error') {
    response.destroy()
    return
  }
  const { status, headers } = answer
  const body = new Uint8Array(await answer.arrayBuffer())
  write(message, response, { status, lines: [...headers].flat(), body }, way)
}

interface Written {
  readonly status: number
  /** Names and values, in turn. */
  readonly lines: string[]
  readonly body: string | Uint8Array
}

function write(
  message: IncomingMessage,
  response: ServerResponse,
  { status, lines, body }: Written,
  { isLast, drainTimeout }: Way,
): void {
  const isCutOff = status === 413 && !message.complete
  if (isLast || isCutOff) lines.push('Connection', 'close')
  response.writeHead(status, lines)
  if (isCutOff) drain(message, response, body, drainTimeout)
  // Node sends a text and the head before it as one.
  else response.end(body)
}

/**
 * Sends an answer to a client that is still sending, and takes in what comes meanwhile: were the
 * connection closed at once, the client would see that, and not the answer.
 */
function drain(
  message: IncomingMessage,
  response: ServerResponse,
  body: string | Uint8Array,
  time: number,
): void {
  response.write(body)
  const cut = setTimeout(() => message.socket.destroy(), time)
  const end = () => {
    clearTimeout(cut)
    response.end()
  }
  message.once('end', end).once('close', end).resume()
}

const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  421: 'Misdirected Request',
  501: 'Not Implemented',
}

/** Answers in the place of the mock. */
export function sendProblem(
  message: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof titles,
  detail: string,
): void {
  const body = JSON.stringify({ type: 'about:blank', title: titles[status], status, detail })
  const headers = [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(Buffer.byteLength(body))],
    // Who may not ask may not read that either.
    ...(status === 403 || status === 421
      ? []
      : corsHeaders(new IncomingHeaders(message.headers), [])),
  ]
  response.writeHead(status, headers.flat()).end(body)
}
