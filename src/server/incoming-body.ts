import type { IncomingMessage, ServerResponse } from 'node:http'

/** A body as the mock reads it, by one reader and chunk by chunk, without a web stream around Node's. */
export class IncomingBody {
  readonly #message: IncomingMessage
  readonly #response: ServerResponse

  constructor(message: IncomingMessage, response: ServerResponse) {
    this.#message = message
    this.#response = response
  }

  getReader() {
    const message = this.#message
    if (/^100-continue$/i.test(message.headers.expect ?? '')) this.#response.writeContinue()
    return {
      read: () => nextChunk(message),
      /** Reads no further: what becomes of the rest is decided with the answer. */
      async cancel() {},
    }
  }
}

type Chunk = { done: false; value: Uint8Array } | { done: true; value: undefined }

/** Reads on demand, so that nothing piles up that nobody takes. */
function nextChunk(message: IncomingMessage): Promise<Chunk> {
  const ready: Uint8Array | null = message.read()
  if (ready) return Promise.resolve({ done: false, value: ready })
  if (message.readableEnded) return Promise.resolve({ done: true, value: undefined })
  return new Promise((resolve, reject) => {
    const settle = () => {
      message.off('readable', look)
      message.off('end', end)
      message.off('close', breakOff)
      message.off('error', breakOff)
    }
    const look = () => {
      const value: Uint8Array | null = message.read()
      if (!value) return
      settle()
      resolve({ done: false, value })
    }
    const end = () => {
      settle()
      resolve({ done: true, value: undefined })
    }
    const breakOff = () => {
      settle()
      reject(new Error('The client broke off.'))
    }
    if (message.destroyed) return breakOff()
    message.on('readable', look)
    message.on('end', end)
    message.on('close', breakOff)
    message.on('error', breakOff)
  })
}
