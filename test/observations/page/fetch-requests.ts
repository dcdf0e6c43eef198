import { get, json, type Kit, key, type Observations, outcome, put, said } from './kit.ts'

const ada = ({ api }: Kit) => `${api}/ada`

export const fetchRequests: Observations = {
  'a URL as a string': async (kit) => (await fetch(ada(kit), { headers: key })).status,
  'a URL object': async (kit) => (await fetch(new URL(ada(kit)), { headers: key })).status,
  'an object that becomes a URL': async (kit) =>
    (await fetch({ toString: () => ada(kit) } as unknown as string, { headers: key })).status,
  'a Request': async (kit) => (await fetch(new Request(ada(kit), { headers: key }))).status,
  'a Request and an init that says more': async (kit) =>
    (await fetch(new Request(ada(kit)), { headers: key })).status,
  'a Request whose method the init changes': async (kit) =>
    said(
      await fetch(new Request(ada(kit), { headers: key }), {
        method: 'PUT',
        body: 'x',
        headers: json,
      }),
    ),
  'a subclass of Request': async (kit) => {
    class Signed extends Request {
      constructor(input: RequestInfo, init: RequestInit = {}) {
        super(input, { ...init, headers: key })
      }
    }
    return (await fetch(new Signed(ada(kit)))).status
  },
  'a Request that is sent twice': async (kit) => {
    const request = new Request(`${kit.api}/twice`, { method: 'PUT', headers: json, body: '{}' })
    const first = await fetch(request)
    return [first.status, request.bodyUsed, await outcome(() => fetch(request))]
  },
  'a clone of a Request that was sent': async (kit) => {
    const request = new Request(`${kit.api}/cloned`, { method: 'PUT', headers: json, body: '{}' })
    const clone = request.clone()
    return [(await fetch(request)).status, (await fetch(clone)).status]
  },
  'a Request of another frame': async (kit) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { Request: Foreign } = frame.contentWindow as unknown as typeof globalThis
    const request = new Foreign(ada(kit), { headers: key })
    const { status } = await fetch(request)
    frame.remove()
    return status
  },
  'a URL that is none': (kit) => outcome(() => fetch('http://[', { headers: key }).then(() => kit)),
  'no argument': () => outcome(() => (fetch as () => Promise<unknown>)()),
  'a symbol': () => outcome(() => fetch(Symbol('url') as unknown as string)),
  'a URL with a user': ({ api }) =>
    outcome(() => fetch(`${api}/ada`.replace('//', '//user:secret@'), { headers: key })),
  'a mode that is none': (kit) => outcome(() => get(kit, 'ada', { mode: 'none' as RequestMode })),
  'the mode navigate': (kit) => outcome(() => get(kit, 'ada', { mode: 'navigate' })),
  'the mode same-origin for another origin': (kit) =>
    outcome(() => put(kit, 'same-origin', { mode: 'same-origin' })),
  'the mode no-cors': async (kit) => {
    const { type, status, ok, url, body, headers, statusText } = await get(kit, 'ada', {
      mode: 'no-cors',
    })
    return [type, status, ok, url, body, [...headers], statusText]
  },
  'the mode no-cors with a method of its own': (kit) =>
    outcome(() => put(kit, 'no-cors', { mode: 'no-cors' })),
  'the mode no-cors, its text': async (kit) => (await get(kit, 'ada', { mode: 'no-cors' })).text(),
  'the mode no-cors, cloned': async (kit) =>
    (await get(kit, 'ada', { mode: 'no-cors' })).clone().type,
  'the cache only-if-cached in the mode cors': (kit) =>
    outcome(() => get(kit, 'ada', { cache: 'only-if-cached' })),
  ...each('the cache', ['no-store', 'reload', 'no-cache', 'force-cache'], (cache) => ({ cache })),
  ...each('the credentials', ['omit', 'same-origin', 'include'], (credentials) => ({
    credentials,
  })),
  ...each('the redirect mode', ['follow', 'error', 'manual'], (redirect) => ({ redirect })),
  ...each('the priority', ['high', 'low', 'auto'], (priority) => ({ priority })),
  ...each('the referrer policy', ['no-referrer', 'origin'], (referrerPolicy) => ({
    referrerPolicy,
  })),
  keepalive: async (kit) => (await put(kit, 'keepalive', { keepalive: true })).status,
  'keepalive with more than 64 KiB': (kit) =>
    outcome(async () => {
      const body = JSON.stringify({ customFields: { long: 'x'.repeat(70_000) } })
      return (await put(kit, 'keepalive-long', { keepalive: true, body })).status > 0
    }),
  'integrity that does not fit': (kit) =>
    outcome(async () => (await get(kit, 'ada', { integrity: `sha256-${'A'.repeat(43)}=` })).status),
  'window: null': async (kit) => (await get(kit, 'ada', { window: null })).status,
  'a GET with a body': (kit) => outcome(() => get(kit, 'ada', { body: '{}' })),
  'the method in small letters: put': async (kit) =>
    (await put(kit, 'small-put', { method: 'put' })).status,
  'the method in small letters: patch': async (kit) =>
    outcome(async () => (await put(kit, 'ada', { method: 'patch' })).status),
  'the method PATCH': async (kit) => said(await put(kit, 'ada', { method: 'PATCH' })),
  'a method that is forbidden': (kit) => outcome(() => put(kit, 'ada', { method: 'TRACE' })),
  'a method that is no token': (kit) => outcome(() => put(kit, 'ada', { method: 'P UT' })),
  'a method of one’s own': async (kit) =>
    outcome(async () => (await put(kit, 'ada', { method: 'SAVE' })).status),
  'a header name that is none': (kit) =>
    outcome(() => get(kit, 'ada', { headers: { 'a b': 'c' } })),
  'a header value that is none': (kit) =>
    outcome(() => get(kit, 'ada', { headers: { a: 'b\nc' } })),
  'a header beyond Latin-1': (kit) => outcome(() => get(kit, 'ada', { headers: { a: 'ж' } })),
  'a header value with spaces around': async (kit) =>
    (await get(kit, 'ada', { headers: { 'REB-APIKEY': '  any  ' } })).status,
  'a header that is empty': async (kit) =>
    (await get(kit, 'ada', { headers: { 'REB-APIKEY': '' } })).status,
  'headers as pairs, one twice': async (kit) =>
    (await get(kit, 'ada', { headers: [...Object.entries(key), ...Object.entries(key)] })).status,
  'a forbidden header': async (kit) =>
    (await get(kit, 'ada', { headers: { ...key, Host: 'a', Cookie: 'b' } })).status,
  'fetch as a method of another object': (kit) =>
    outcome(() => ({ fetch }).fetch(ada(kit), { headers: key }).then(({ status }) => status)),
  'fetch.call(undefined)': async (kit) =>
    (await fetch.call(undefined, ada(kit), { headers: key })).status,
  'fetch.name and fetch.length': () => [fetch.name, fetch.length],
  'the descriptor of fetch': () => {
    const { writable, enumerable, configurable } =
      Object.getOwnPropertyDescriptor(globalThis, 'fetch') ?? {}
    return [writable, enumerable, configurable]
  },
  'fetch patched by the page': async (kit) => {
    const before = globalThis.fetch
    globalThis.fetch = (input, init) => before(input, { ...init, headers: key })
    const response = await fetch(ada(kit))
    globalThis.fetch = before
    return response.status
  },
}

function each<Value extends string>(
  what: string,
  values: readonly Value[],
  initOf: (value: Value) => RequestInit,
): Observations {
  return Object.fromEntries(
    values.map((value) => [
      `${what} ${value}`,
      (kit: Kit) => outcome(async () => (await get(kit, 'ada', initOf(value))).status),
    ]),
  )
}
