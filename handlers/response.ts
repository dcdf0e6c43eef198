import { HttpResponse } from 'msw/http'
import { type Answer, isFile } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'

const encoder = new TextEncoder()

/**
 * An answer as a `Response`: a plain one, because `HttpResponse.json` counts its bytes with a `Blob`, which
 * takes longer in Chromium than all the rest of an answer, and because a page can be given it as it is.
 */
export function toResponse({ status, headers, body }: Answer, method?: string): Response {
  if (status === 0) return Response.error()
  if (body === undefined) return new HttpResponse(null, { status, headers })
  const text = isFile(body) ? undefined : JSON.stringify(body)
  const bytes = text === undefined ? (body as Uint8Array<ArrayBuffer>) : encoder.encode(text)
  const head = {
    status,
    statusText: phraseOf(status),
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  }
  // What HEAD is answered has no body, on whatever way it goes (RFC 9110, section 9.3.2).
  if (method === 'HEAD') return new Response(null, head)
  const response = new Response(bytes, head)
  if (text !== undefined) texts.set(response, text)
  return response
}

/** As servers write it; MSW has them all, and takes its time. */
function phraseOf(status: number): string {
  if (status === 200) return 'OK'
  return status === 201 ? 'Created' : new HttpResponse(null, { status }).statusText
}

const texts = new WeakMap<Response, string>()

/** The text of a response that the mock made, without the stream that it becomes. */
export const textOf = (response: Response): string | undefined => texts.get(response)

/** Notes that a response says what another says. */
export function noteCopy(response: Response, copy: Response): void {
  const text = texts.get(response)
  if (text !== undefined) texts.set(copy, text)
}

type Answering<At> = (request: RequestLike, at?: At) => Promise<Answer | undefined>
type Fetch<At = never> = (request: RequestLike, at?: At) => Promise<Response | undefined>

const shells = new WeakSet<Fetch>()

/** A `fetch` over what answers with plain data. */
export function shellOver<At>(answer: Answering<At>): Fetch<At> {
  const fetch: Fetch<At> = async (request, at) => {
    const answered = await answer(request, at)
    return answered && toResponse(answered, request.method)
  }
  shells.add(fetch)
  return fetch
}

/** Whether a `fetch` adds nothing to the answer: one that someone put around it may. */
export const isShell = (fetch: Fetch): boolean => shells.has(fetch)
