import { textOf } from '#handlers/json-response'
import type { Realm } from './realm.ts'

/** The mock's answer as `fetch` shows it (Fetch standard, sections 2.2.6 and 4); throws what it rejects with. */
export function fetchedResponse(
  realm: Realm,
  request: Request,
  answer: Response,
  signal: AbortSignal | undefined,
): Response {
  if (answer.type === 'error') throw new realm.TypeError('Failed to fetch')
  const isOwn = isOwnOrigin(realm, request.url)
  if (request.mode === 'no-cors' && !isOwn) {
    return shown(realm.Response.error(), { type: 'opaque', url: '' })
  }
  const { status, statusText, headers } = answer
  const body = request.method === 'HEAD' ? null : bodyOf(realm, answer, signal)
  const response = new realm.Response(body, { status, statusText, headers })
  const url = withoutFragment(request.url)
  return shown(response, { type: isOwn ? 'basic' : 'cors', url, signal }, realm)
}

interface Shown {
  readonly type: ResponseType
  readonly url: string
  readonly signal?: AbortSignal | undefined
}

/** What a constructed response is not: where it came from, and that nobody changes its headers. */
function shown(response: Response, facts: Shown, realm?: Realm): Response {
  const { type, url, signal } = facts
  const { clone } = response
  if (realm) makeImmutable(response.headers, realm)
  if (signal) tellReason(response, signal)
  return Object.defineProperties(response, {
    type: { value: type, configurable: true },
    url: { value: url, configurable: true },
    clone: { value: () => shown(clone.call(response), facts, realm), configurable: true },
  })
}

const readings = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'] as const

/** Chromium has only a `TypeError` for a stream that failed. */
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

function makeImmutable(headers: Headers, realm: Realm): void {
  const refuse = () => {
    throw new realm.TypeError('Headers are immutable')
  }
  for (const name of ['append', 'delete', 'set']) {
    Object.defineProperty(headers, name, { value: refuse, configurable: true })
  }
}

/** A body that cannot be read on when the signal was aborted meanwhile. */
function bodyOf(realm: Realm, answer: Response, signal: AbortSignal | undefined): BodyInit | null {
  const { body } = answer
  if (!signal || !body) return textOf(answer) ?? body
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

export const isOwnOrigin = (realm: Realm, url: string): boolean =>
  url.startsWith(`${realm.origin}/`)

export const withoutFragment = (url: string): string => url.replace(/#.*/s, '')
