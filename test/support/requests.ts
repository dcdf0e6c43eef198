import type { Customer, ProblemDetails } from '../../src/index.ts'

export const origin = 'https://api.rebilly.com'

/** What a test looks at. A body is a customer or a problem; the status tells which. */
export interface Answer<Body = Customer & ProblemDetails> {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Body
}

const key = { 'REB-APIKEY': 'sk_sandbox_key' }
const json = { ...key, 'Content-Type': 'application/json' }

/** A mock, or the `fetch` of a process that asks one. */
export interface Answering {
  fetch(request: Request): Promise<Response | undefined>
}

/** Sends any request to the mock, as it stands. */
export async function send<Body = Customer & ProblemDetails>(
  mock: Answering,
  request: Request,
): Promise<Answer<Body>> {
  const response = await mock.fetch(request)
  if (!response) throw new Error(`The mock did not answer ${request.method} ${request.url}.`)
  const { status, headers } = response
  const text = await response.text()
  return { status, headers, text, body: text === '' ? undefined : JSON.parse(text) }
}

/** `PUT /customers/{id}` with a key and a JSON body; `id` is pasted into the URL as it is. */
export const put = (
  mock: Answering,
  id: string,
  body: unknown,
  headers: Record<string, string> = {},
) => putRaw(mock, id, JSON.stringify(body), headers)

/** The same with a body that is already text or bytes, or that is left out. */
export const putRaw = (
  mock: Answering,
  id: string,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string> = {},
) =>
  send(
    mock,
    new Request(`${origin}/customers/${id}`, {
      method: 'PUT',
      headers: { ...json, ...headers },
      body,
    }),
  )

/** `GET /customers/{path}` with a key. */
export const get = (mock: Answering, path: string) =>
  send(mock, new Request(`${origin}/customers/${path}`, { headers: key }))

/** `GET /customers` with a key. */
export const list = (mock: Answering, query = '') =>
  send<Customer[]>(mock, new Request(`${origin}/customers${query}`, { headers: key }))

/** Any method and path below the host, with a key. */
export const call = (mock: Answering, method: string, path: string, init: RequestInit = {}) =>
  send(mock, new Request(`${origin}${path}`, { method, headers: json, ...init }))

/** The dotted paths of a 422, in their order. */
export const fieldsOf = ({ body }: Answer) => body.invalidFields?.map(({ field }) => field)
