import type { Duplex } from 'node:stream'
import type { Waiting } from './waiting.ts'

interface Refusal {
  readonly status: number
  readonly title: string
  readonly detail: string
}

/** Answers what is no request, where an answer can still be read, and ends the connection. */
export const refuseClient =
  (waiting: Waiting) =>
  (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !socket.writable || !waiting.isFree(socket)) {
      socket.destroy()
      return
    }
    socket.end(text(refusalOf(error)), () => socket.destroy())
  }

function refusalOf({ code, message }: NodeJS.ErrnoException): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        title: 'Request Header Fields Too Large',
        detail: 'The head of the request is too large. Send fewer or shorter headers.',
      }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: 408,
        title: 'Request Timeout',
        detail: 'The request took too long to arrive. Send it without pauses.',
      }
    default:
      return {
        status: 400,
        title: 'Bad Request',
        detail: `This is no HTTP request: ${message}. Check its first line, its headers and its length.`,
      }
  }
}

function text({ status, title, detail }: Refusal): string {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail })
  return [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
