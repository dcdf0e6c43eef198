import type { Realm } from '../interception/realm.ts'

/** What a response gets of the signal of its request; loaded with the first request that has one. */
export interface Abortable {
  /** A body that cannot be read on when the signal was aborted meanwhile. */
  body(answer: Response): BodyInit | null
  /** Lets what reads the response reject with the signal's reason: Chromium has only a `TypeError`. */
  tellReason(response: Response): void
}

export const abortableBy = (signal: AbortSignal, realm: Realm): Abortable => ({
  body: ({ body }) => body && bodyUntil(signal, body, realm),
  tellReason: (response) => tellReason(response, signal),
})

function bodyUntil(
  signal: AbortSignal,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  realm: Realm,
): BodyInit {
  const reader = body.getReader()
  const source = {
    async pull(controller: ReadableStreamController<Uint8Array>) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (!done) return controller.enqueue(value)
      controller.close()
      if ('byobRequest' in controller) controller.byobRequest?.respond(0)
    },
    cancel: (reason: unknown) => reader.cancel(reason),
  }
  try {
    return new realm.ReadableStream({ ...source, type: 'bytes' })
  } catch {
    // WebKit has none of bytes. Nothing is read before someone asks.
    return new realm.ReadableStream(source, { highWaterMark: 0 })
  }
}

const readings = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'] as const

function tellReason(response: Response, signal: AbortSignal): void {
  for (const name of readings) {
    const read = (response as Partial<Response>)[name]
    // Not every engine has each.
    if (!read) continue
    const value = () => {
      const { bodyUsed } = response
      return read.call(response).catch((error: unknown) => {
        throw signal.aborted && !bodyUsed ? signal.reason : error
      })
    }
    Object.defineProperty(response, name, { value, configurable: true })
  }
}
