/** What an observation is made with; it returns JSON, which is the same wherever the standards are kept. */
export interface Kit {
  /** Where the customers of the API are. */
  readonly api: string
  /** A host that is never mocked, and answers alike. */
  readonly other: string
}

export type Observations = Readonly<Record<string, (kit: Kit) => unknown>>

export const key = { 'REB-APIKEY': 'any' }
export const json = { ...key, 'Content-Type': 'application/json' }

/** What comes of it, or the name of the error. */
export async function outcome(run: () => unknown): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    return error instanceof Error || error instanceof DOMException ? error.name : String(error)
  }
}

/** Whether what is read twice is one object. */
export const isOne = (read: () => unknown): boolean => {
  const first = read()
  return first === read()
}

/** A PUT of a customer, who is empty if nothing else is said. */
export const put = (kit: Kit, id: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${kit.api}/${id}`, { method: 'PUT', headers: json, body: '{}', ...init })

export const get = (kit: Kit, id: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${kit.api}/${id}`, { headers: key, ...init })

/** The status, and what the problem says, without what differs each time. */
export async function said(response: Response): Promise<unknown> {
  const { detail } = (await response.json()) as { detail?: string }
  return [response.status, saying(detail)]
}

/** What a problem says, without what the engine or chance has a part in. */
export const saying = (detail = ''): string =>
  detail
    .replace(/boundary=[^"]*/, 'boundary')
    .replace(/not JSON: .*/, 'not JSON')
    .slice(0, 60)

export interface Sending {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: XMLHttpRequestBodyInit | Document | null
  /** Before it is opened. */
  readonly before?: (xhr: XMLHttpRequest) => void
  /** After it is opened. */
  readonly opened?: (xhr: XMLHttpRequest) => void
  /** After it is sent. */
  readonly sent?: (xhr: XMLHttpRequest) => void
}

/** Sends a request to its end. */
export async function send(
  url: string,
  { method = 'GET', headers = key, body = null, before, opened, sent }: Sending = {},
  xhr = new XMLHttpRequest(),
): Promise<XMLHttpRequest> {
  before?.(xhr)
  xhr.open(method, url)
  for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
  opened?.(xhr)
  const ended = endOf(xhr)
  xhr.send(body)
  sent?.(xhr)
  await ended
  return xhr
}

export const endOf = (xhr: XMLHttpRequest): Promise<unknown> =>
  new Promise((resolve) => xhr.addEventListener('loadend', resolve, { once: true }))

const types = 'readystatechange loadstart progress load abort error timeout loadend'.split(' ')

/** Notes every event of a request from now on, each with what the request is then. */
export function watch(xhr: XMLHttpRequest): string[] {
  const seen: string[] = []
  for (const type of types) {
    xhr.addEventListener(type, () => seen.push(`${type} ${xhr.readyState} ${xhr.status}`))
    if (type !== 'readystatechange')
      xhr.upload.addEventListener(type, () => seen.push(`upload ${type}`))
  }
  return seen
}
