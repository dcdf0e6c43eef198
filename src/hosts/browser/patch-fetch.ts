import { noteText } from '#engine/request/known-text'
import { type Realm, urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import type { PageAnswering } from './answering.ts'
import { fetchedResponse, isOwnOrigin } from './fetched-response.ts'

/**
 * Puts a `fetch` into a realm that asks the mocks first; returns what takes it out again. It goes to
 * them directly, because MSW's interceptor costs about ten times what an answer costs.
 */
export function patchFetch(realm: Realm, mocks: PageAnswering): () => void {
  const original = realm.fetch
  const { Request } = realm
  let active = true

  const isClaimed = (input: unknown, { keepalive }: RequestInit) => {
    const of = isRequest(input) ? input : undefined
    const url = of?.url ?? urlIn(realm, input)
    if (url === undefined) return false
    const isUnseen = keepalive ?? of?.keepalive ?? false
    return mocks.claims(url) || (isUnseen && (mocks.claimsUnseen?.(String(url)) ?? false))
  }
  const { fetch } = {
    // Only the URL is looked at: a request that is not the mock's goes on untouched, its body unread.
    async fetch(this: unknown, ...args: Parameters<typeof original>): Promise<Response> {
      const [input, init] = args
      if (!active || !isClaimed(input, init ?? {})) return original.apply(this, args)
      if (!isRealm(this)) throw new realm.TypeError('Illegal invocation')
      if (realm.closed) throw gone()
      const request = new Request(input, init)
      noteText(request, init?.body)
      if (request.mode === 'same-origin' && !isOwnOrigin(realm, request.url)) throw failure(realm)
      // Of a `Request` nobody knows whether its signal is one that can be aborted.
      const signal = isRequest(input) || init?.signal ? request.signal : undefined
      // What is aborted in the same turn is never sent.
      if (signal) await undefined
      const response = await untilAborted(async () => {
        const answered = await answer(realm, mocks, request)
        if (realm.closed) throw gone()
        return answered && fetchedResponse(realm, request, answered, signal)
      }, signal)
      // What is not answered was not read, and can go on.
      return response ?? original(request)
    },
  }
  const descriptor = Object.getOwnPropertyDescriptor(realm, 'fetch')
  const restore = replaceMembers(realm, { fetch: { ...descriptor, value: fetch } })
  return () => {
    active = false
    restore()
  }
}

/** By name, because each frame has a class of its own. */
const isRequest = (input: unknown): input is Request =>
  Object.prototype.toString.call(input) === '[object Request]'

/** What `fetch` may be called on: nothing, or a global object. */
const isRealm = (value: unknown) =>
  value === undefined || value === null || (value as Partial<Realm>).self === value

const failure = (realm: Realm, options?: ErrorOptions) =>
  new realm.TypeError('Failed to fetch', options)

/** Of a frame that was removed: its window has no classes any more to answer with. */
const gone = () => new TypeError('Failed to fetch')

const answer = (
  realm: Realm,
  mocks: PageAnswering,
  request: Request,
): Promise<Response | undefined> =>
  mocks.fetch(request).catch((cause) => {
    throw failure(realm, { cause })
  })

/** Rejects as `fetch` does when its signal is aborted, however long the mock takes. */
async function untilAborted<T>(
  work: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return work()
  signal.throwIfAborted()
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
