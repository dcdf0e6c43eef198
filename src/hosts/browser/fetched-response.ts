import { textOf } from '#handlers/response'
import type { Realm } from '../interception/realm.ts'
import type { Abortable } from './abortable.ts'

/** The mock's answer as `fetch` shows it (Fetch standard, sections 2.2.6 and 4); throws what it rejects with. */
export async function fetchedResponse(
  realm: Realm,
  request: Request,
  answer: Response,
  signal: AbortSignal | undefined,
): Promise<Response> {
  if (answer.type === 'error') throw new realm.TypeError('Failed to fetch')
  const isOwn = isOwnOrigin(realm, request.url)
  if (request.mode === 'no-cors' && !isOwn) {
    return shown(realm.Response.error(), { type: 'opaque', url: '' })
  }
  const abortable = signal && (await import('./abortable.ts')).abortableBy(signal, realm)
  const isAsShown = !abortable && isPlain(realm, answer) && request.method !== 'HEAD'
  const response = isAsShown ? answer : ownResponse(realm, request, answer, abortable)
  const url = withoutFragment(request.url)
  return shown(response, { type: isOwn ? 'basic' : 'cors', url, abortable }, realm)
}

/** Whether a response is of the realm's own class and no other: a frame has one of its own. */
const isPlain = (realm: Realm, response: Response) =>
  Object.getPrototypeOf(response) === realm.Response.prototype

function ownResponse(
  realm: Realm,
  { method }: Request,
  answer: Response,
  abortable: Abortable | undefined,
): Response {
  const { status, statusText, headers } = answer
  const whole = () => abortable?.body(answer) ?? textOf(answer) ?? answer.body
  return new realm.Response(method === 'HEAD' ? null : whole(), { status, statusText, headers })
}

interface Shown {
  readonly type: ResponseType
  readonly url: string
  readonly abortable?: Abortable | undefined
}

/** What a constructed response is not: where it came from, and that nobody changes its headers. */
function shown(response: Response, facts: Shown, realm?: Realm): Response {
  const { type, url, abortable } = facts
  const { clone } = response
  if (realm) makeImmutable(response.headers, realm)
  abortable?.tellReason(response)
  return Object.defineProperties(response, {
    type: { value: type, configurable: true },
    url: { value: url, configurable: true },
    clone: { value: () => shown(clone.call(response), facts, realm), configurable: true },
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

export const isOwnOrigin = (realm: Realm, url: string): boolean =>
  url.startsWith(`${realm.origin}/`)

export const withoutFragment = (url: string): string => url.replace(/#.*/s, '')
