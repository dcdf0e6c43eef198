const encoder = new TextEncoder()

interface Head {
  readonly status?: number
  readonly statusText?: string
  readonly headers?: Record<string, string>
}

/**
 * A JSON response: a plain one, because `HttpResponse.json` counts its bytes with a `Blob`, which takes
 * longer in Chromium than all the rest of an answer, and because a page can be given it as it is.
 */
export function jsonResponse(
  body: unknown,
  { status = 200, statusText = status === 201 ? 'Created' : 'OK', headers = {} }: Head = {},
): Response {
  const text = JSON.stringify(body)
  const bytes = encoder.encode(text)
  const response = new Response(bytes, {
    status,
    statusText,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': String(bytes.length),
      ...headers,
    },
  })
  made.set(response, { body, text })
  return response
}

const made = new WeakMap<Response, { body: unknown; text: string }>()

/** What a JSON response was made of; it need not be read, and so stays whole for the client. */
export const bodyOf = (response: Response): unknown => made.get(response)?.body

/** The text of a JSON response, without the stream that it becomes. */
export const textOf = (response: Response): string | undefined => made.get(response)?.text

/** Notes that a response says what another says. */
export function noteCopy(response: Response, copy: Response): void {
  const source = made.get(response)
  if (source) made.set(copy, source)
}
