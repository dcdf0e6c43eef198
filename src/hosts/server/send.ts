import type { IncomingMessage, ServerResponse } from 'node:http'
import { corsHeaders } from '#handlers/cors'
import { textOf } from '#handlers/response'
import { IncomingHeaders } from './incoming-headers.ts'

interface Way {
  /** Whether the connection takes no further request. */
  readonly isLast: boolean
  readonly drainTimeout: number
}

/** Writes a response of the mock to the client; a network error ends the connection. */
export async function send(
  message: IncomingMessage,
  response: ServerResponse,
  answer: Response,
  { isLast, drainTimeout }: Way,
): Promise<void> {
  if (answer.type === 'error') {
    response.destroy()
    return
  }
  // Node sends a text and the head before it as one.
  const body = textOf(answer) ?? new Uint8Array(await answer.arrayBuffer())
  const headers = [...answer.headers]
  const isCutOff = answer.status === 413 && !message.complete
  if (isLast || isCutOff) headers.push(['Connection', 'close'])
  response.writeHead(answer.status, headers.flat())
  if (isCutOff) drain(message, response, body, drainTimeout)
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

const titles = { 400: 'Bad Request', 403: 'Forbidden', 501: 'Not Implemented' }

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
    ...(status === 403 ? [] : corsHeaders(new IncomingHeaders(message.headers), [])),
  ]
  response.writeHead(status, headers.flat()).end(body)
}
