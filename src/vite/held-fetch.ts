import type { Gate } from './gate.ts'

/** A `fetch` that waits at the gate with what is the mock's. */
export function heldFetch(
  gate: Gate,
  isHeld: (url: URL) => boolean,
  native: typeof fetch,
): typeof fetch {
  // The interception passes on what it does not answer, and that must not come round again.
  const passed = new WeakSet<object>()

  return async (input, init) => {
    if (passed.has(input as object) || !isHeld(urlOf(input))) return native(input, init)
    const request = new Request(input, init)
    passed.add(request)
    const passage = await untilAborted(gate.opened, request.signal).catch((cause) => {
      throw request.signal.aborted ? cause : new TypeError('Failed to fetch', { cause })
    })
    return passage ? passage.fetch(request) : native(request)
  }
}

const urlOf = (input: RequestInfo | URL): URL =>
  new URL(input instanceof Request ? input.url : input, document.baseURI)

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
