import { HttpResponse } from 'msw/http'

const encoder = new TextEncoder()

/**
 * A JSON response. It counts its own bytes, because `HttpResponse.json` counts them with a `Blob`,
 * which takes longer in Chromium than all the rest of an answer.
 */
export function jsonResponse(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const bytes = encoder.encode(JSON.stringify(body))
  return new HttpResponse(bytes, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': String(bytes.length),
      ...headers,
    },
  })
}
