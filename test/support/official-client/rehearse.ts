import { type Method, organizationId } from './methods.ts'

/** What the client hands to what sends. */
interface Sent {
  readonly method: string
  readonly baseURL: string
  readonly url: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly data?: unknown
}

/** Sends a request in the place of the network. */
export type Send = (sent: Sent) => Promise<unknown>

/** What a method would send: `§id§` stands where it puts the member `id` of what it is called with. */
export interface Rehearsal {
  readonly method: string
  /** Below the organization. */
  readonly path: string
  readonly query: ReadonlyMap<string, string>
  readonly body: unknown
}

/** Calls a method without sending anything, to see what becomes of what it is called with. */
export async function rehearse(method: Method): Promise<Rehearsal> {
  // An id that may be left out is for the server to choose.
  const withoutId = await rehearsed(method, (name) => (name === 'id' ? undefined : mark(name)))
  return /undefined|\/\//.test(withoutId.path) ? rehearsed(method, mark) : withoutId
}

const mark = (name: string) => `§${name}§`

async function rehearsed(
  { call }: Method,
  memberOf: (name: string) => string | undefined,
): Promise<Rehearsal> {
  const request = new Proxy({}, { get: (_, name) => memberOf(String(name)) })
  const sent: Sent[] = []
  const send: Send = async (config) => {
    sent.push(config)
    // Nothing is there yet, which is what one who creates asks first.
    const status = config.method === 'get' && config.url.includes('§') ? 404 : 200
    const response = { status, statusText: '', headers: {}, data: [], config }
    if (status === 404) throw Object.assign(new Error('Not found'), { response, config })
    return response
  }
  await call(request, 'its own', send).catch(() => undefined)
  return read(sent.at(-1))
}

/** The last request is the one that the others lead to. */
function read(sent: Sent | undefined): Rehearsal {
  if (!sent) throw new Error('The client sent nothing.')
  const { method, baseURL, url, params = {}, data } = sent
  const [path = '', search] = url.split('?')
  const part = new URL(baseURL).pathname.replace(`/organizations/${organizationId}`, '')
  const query = new Map(new URLSearchParams(search))
  for (const [name, value] of Object.entries(params)) query.set(name, String(value))
  return { method, path: `${part}/${path}`.replace(/\/$/, ''), query, body: data }
}
