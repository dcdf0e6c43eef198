import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import { isShell } from '#handlers/response'
import type { At, Mock } from '#mock/mock'
import { baseUrlsFor } from '../worlds/base-urls-for.ts'
import type { ControlCall, Performers } from './control-call.ts'

/** What a request was answered; `bytes`, as base64, in the place of a body that is no JSON. */
interface SentAnswer {
  readonly answer?: Answer & { readonly bytes?: string }
}

export const answer: Performers<'answer'> = {
  async answer(call): Promise<SentAnswer> {
    const { desk, input } = call
    const request = requestOf(call)
    const at: At =
      input.origin !== undefined
        ? { origin: input.origin }
        : { baseUrls: baseUrlsFor(desk.insides, input.page) }
    const { mock } = desk
    const found = isShell(mock.fetch)
      ? await mock.answer(request, at)
      : await fetched(mock, request, at)
    return found ? { answer: found } : {}
  },
}

function requestOf({ input, request }: ControlCall<'answer'>): RequestLike {
  const { method, url, headers = [], body, destination = '', mode = 'cors' } = input
  return {
    method,
    url,
    headers: headersOf(headers),
    body: body === undefined ? null : new Blob([bytesOf(body)]).stream(),
    destination,
    mode,
    signal: request.signal ?? null,
  }
}

function headersOf(lines: [string, string][]): Headers {
  try {
    return new Headers(lines)
  } catch (error) {
    throw new TypeError(
      `Failed to read the request: ${error instanceof Error ? error.message : error}. Correct its headers.`,
    )
  }
}

/** What a `fetch` that someone put around the mock's own gives. */
async function fetched(mock: Mock, request: RequestLike, at: At): Promise<SentAnswer['answer']> {
  const response = await mock.fetch(request, at)
  if (!response) return undefined
  if (response.type === 'error') return { status: 0, headers: {} }
  const { status } = response
  const bytes = textOf(new Uint8Array(await response.arrayBuffer()))
  return { status, headers: Object.fromEntries(response.headers), bytes }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))

const textOf = (bytes: Uint8Array) =>
  btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
