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
  return shown(response, { type: isOwn ? 'basic' : 'cors', url }, realm)
}

interface Shown {
  readonly type: ResponseType
  readonly url: string
}

/** What a constructed response is not: where it came from, and that nobody changes its headers. */
function shown(response: Response, { type, url }: Shown, realm?: Realm): Response {
  if (realm) makeImmutable(response.headers, realm)
  const { clone } = response
  return Object.defineProperties(response, {
    type: { value: type, configurable: true },
    url: { value: url, configurable: true },
    clone: { value: () => shown(clone.call(response), { type, url }, realm), configurable: true },
  })
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
  return new realm.ReadableStream({
    type: 'bytes',
    async pull(controller) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (!done) return controller.enqueue(value)
      controller.close()
      controller.byobRequest?.respond(0)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

export const isOwnOrigin = (realm: Realm, url: string): boolean =>
  new URL(url).origin === realm.origin

export const withoutFragment = (url: string): string => url.replace(/#.*/s, '')
