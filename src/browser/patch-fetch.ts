import type { Answering } from '../interception.ts'

/**
 * Puts a `fetch` into the page that asks the mock first; returns what takes it out again. It goes to
 * the mock directly, because MSW's interceptor costs about ten times what an answer costs.
 */
export function patchFetch(mocks: Answering): () => void {
  const original = globalThis.fetch
  let active = true

  const patched: typeof fetch = async (input, init) => {
    // Only the URL is looked at: a request that is not the mock's goes on untouched, its body unread.
    if (!active || !mocks.claims(urlOf(input))) return original(input, init)
    const request = new Request(input, init)
    const response = await untilAborted(mocks.fetch(request), request.signal)
    // A claimed URL that is not answered is a file of the app: a GET, which can be sent again.
    if (!response) return original(input, init)
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return Object.defineProperty(response, 'url', { value: request.url })
  }

  globalThis.fetch = patched
  return () => {
    active = false
    // Someone may have patched it since: then theirs stays, and ours only passes on.
    if (globalThis.fetch === patched) globalThis.fetch = original
  }
}

function urlOf(input: RequestInfo | URL): string {
  return new URL(input instanceof Request ? input.url : input, globalThis.document?.baseURI).href
}

/** Rejects as `fetch` does when its signal is aborted, however long the mock takes. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
