import { type Answer, type Answering, origin, send } from './requests.ts'

/** A body of whatever shape: what a test expects of it is what it shows. */
type Json = ReturnType<typeof JSON.parse>

export type SendJson = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<Json>>

/** What sends a mock requests with a key and a JSON body, if there is one. */
export const jsonClient =
  (mock: Answering, base = origin): SendJson =>
  (method, path, body, headers = {}) =>
    send<Json>(
      mock,
      new Request(`${base}${path}`, {
        method,
        headers: {
          'REB-APIKEY': 'any',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
