import type { IncomingMessage, ServerResponse } from 'node:http'
import { IncomingBody } from './incoming-body.ts'

/** What the mock asks of a `Request`, straight from Node: making a real one costs as much as an upsert. */
export class IncomingRequest {
  readonly method: string
  readonly url: string
  readonly destination = ''
  readonly mode = 'cors'
  readonly body: IncomingBody | null
  readonly #response: ServerResponse
  readonly #message: IncomingMessage
  #headers: Headers | undefined
  #signal: AbortSignal | undefined

  constructor(message: IncomingMessage, response: ServerResponse, url: string) {
    this.method = message.method ?? 'GET'
    this.url = url
    this.#message = message
    this.#response = response
    const { headers } = message
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers
    this.body = hasBody ? new IncomingBody(message, response) : null
  }

  get headers(): Headers {
    this.#headers ??= headersOf(this.#message)
    return this.#headers
  }

  /** Aborted when the client goes away before it is answered. */
  get signal(): AbortSignal {
    this.#signal ??= signalOf(this.#response)
    return this.#signal
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let position = 0; position < rawHeaders.length; position += 2) {
    headers.append(rawHeaders[position] ?? '', rawHeaders[position + 1] ?? '')
  }
  return headers
}

function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  const abort = () => {
    if (!response.writableFinished) controller.abort()
  }
  if (response.destroyed) abort()
  else response.once('close', abort)
  return controller.signal
}
