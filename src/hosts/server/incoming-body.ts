import type { IncomingMessage, ServerResponse } from 'node:http'

type Chunk = { done: false; value: Uint8Array } | { done: true; value: undefined }

const end: Chunk = { done: true, value: undefined }

/** A body as the mock reads it, by one reader and chunk by chunk, without a web stream around Node's. */
export class IncomingBody {
  readonly #message: IncomingMessage
  readonly #response: ServerResponse

  constructor(message: IncomingMessage, response: ServerResponse) {
    this.#message = message
    this.#response = response
  }

  getReader(): BodyReader {
    const { headers } = this.#message
    if (/^100-continue$/i.test(headers.expect ?? '')) this.#response.writeContinue()
    return new BodyReader(this.#message)
  }
}

class BodyReader {
  readonly #message: IncomingMessage
  /** What came before it was asked for. */
  readonly #chunks: Uint8Array[] = []
  #hasEnded = false
  #hasBroken = false
  /** Who asked, and waits. */
  #waiting: { resolve: (chunk: Chunk) => void; reject: (error: Error) => void } | undefined

  constructor(message: IncomingMessage) {
    this.#message = message
    this.#hasBroken = message.destroyed
    message.on('data', this.#take).once('end', this.#end).once('close', this.#breakOff)
  }

  async read(): Promise<Chunk> {
    const value = this.#chunks.shift()
    if (value) return { done: false, value }
    if (this.#hasEnded) return end
    if (this.#hasBroken) throw brokenOff()
    this.#message.resume()
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
  }

  /** Takes no more: what becomes of the rest is decided with the answer. */
  async cancel(): Promise<void> {
    this.#message.off('data', this.#take).pause()
  }

  readonly #take = (value: Uint8Array) => {
    if (!this.#waiting) {
      this.#chunks.push(value)
      // So that nothing piles up that nobody takes.
      this.#message.pause()
      return
    }
    this.#waiting.resolve({ done: false, value })
    this.#waiting = undefined
  }

  readonly #end = () => {
    this.#hasEnded = true
    this.#waiting?.resolve(end)
    this.#waiting = undefined
  }

  readonly #breakOff = () => {
    this.#hasBroken = true
    this.#waiting?.reject(brokenOff())
  }
}

const brokenOff = () => new Error('The client broke off.')
