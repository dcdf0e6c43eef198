import type { IncomingMessage, ServerResponse } from 'node:http'
import { IncomingBody } from './incoming-body.ts'
import { IncomingHeaders } from './incoming-headers.ts'

/** What the mock asks of a `Request`, straight from Node: making a real one costs as much as an upsert. */
export class IncomingRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHeaders
  readonly destination = ''
  readonly mode = 'cors'
  #message: IncomingMessage | undefined
  #response: ServerResponse | undefined
  #signal: AbortSignal | undefined

  constructor(message: IncomingMessage, response: ServerResponse, url: string) {
    this.method = message.method ?? 'GET'
    this.url = url
    this.headers = new IncomingHeaders(message.headers)
    this.#message = message
    this.#response = response
  }

  get body(): IncomingBody | null {
    const { headers } = this
    if (!this.#message || !this.#response) return null
    if (!headers.has('content-length') && !headers.has('transfer-encoding')) return null
    return new IncomingBody(this.#message, this.#response)
  }

  /** Aborted when the client goes away before it is answered. */
  get signal(): AbortSignal {
    this.#signal ??= signalOf(this.#response)
    return this.#signal
  }

  /** Lets go of the connection: the journal keeps requests for long. */
  release(): void {
    this.#message = undefined
    this.#response = undefined
  }
}

function signalOf(response: ServerResponse | undefined): AbortSignal {
  const controller = new AbortController()
  const abort = () => {
    if (!response?.writableFinished) controller.abort()
  }
  if (response?.destroyed ?? true) abort()
  else response?.once('close', abort)
  return controller.signal
}
