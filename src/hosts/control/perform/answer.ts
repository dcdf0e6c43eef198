import { coded } from '#engine/problem/mock-error'
import type { RequestLike } from '#engine/request/request-like'
import { wholeOrigin } from '#handlers/base-urls'
import { isShell } from '#handlers/response'
import type { At, Mock } from '#mock/mock'
import { fromBase64, toBase64 } from '../said/base64.ts'
import type { SentAnswer } from '../said/exchange.ts'
import { baseUrlsFor } from '../worlds/base-urls-for.ts'
import type { ControlCall, Performers } from './control-call.ts'

export const answer: Performers<'answer'> = {
  async answer(call): Promise<SentAnswer> {
    const { desk, input } = call
    const request = requestOf(call)
    const at: At =
      input.origin !== undefined
        ? placeAt(input.origin)
        : { baseUrls: baseUrlsFor(desk.insides, input.page) }
    const { mock } = desk
    const found = isShell(mock.fetch)
      ? await mock.answer(request, at)
      : await fetched(mock, request, at)
    return found ? { answer: found } : {}
  },
}

/** An origin that is the API's, in whole or below a path. */
function placeAt(text: string): At {
  const url = URL.parse(text)
  const path = url?.pathname.replace(/\/+$/, '')
  return url && path ? { baseUrls: [{ ...wholeOrigin(url.origin), path }] } : { origin: text }
}

function requestOf({ input, request }: ControlCall<'answer'>): RequestLike {
  const { method, url, headers = [], body, destination = '', mode = 'cors' } = input
  return {
    method,
    url,
    headers: headersOf(headers),
    body: body === undefined ? null : new Blob([fromBase64(body)]).stream(),
    destination,
    mode,
    signal: request.signal ?? null,
  }
}

function headersOf(lines: [string, string][]): Headers {
  try {
    return new Headers(lines)
  } catch (error) {
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(
        `Failed to read the request: ${error instanceof Error ? error.message : error}. Correct its headers.`,
      ),
    )
  }
}

/** What a `fetch` that someone put around the mock's own gives. */
async function fetched(mock: Mock, request: RequestLike, at: At): Promise<SentAnswer['answer']> {
  const response = await mock.fetch(request, at)
  if (!response) return undefined
  if (response.type === 'error') return { status: 0, headers: {} }
  const { status } = response
  const bytes = toBase64(new Uint8Array(await response.arrayBuffer()))
  return { status, headers: Object.fromEntries(response.headers), bytes }
}
