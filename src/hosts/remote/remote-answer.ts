import { Problem } from '#engine/problem/problem'
import { type Answer, json, networkError } from '#engine/request/answer'
import { knownText } from '#engine/request/known-text'
import { headerLines, type RequestLike } from '#engine/request/request-like'
import { toBase64 } from '../control/said/base64.ts'
import type { SentAnswer, SentRequest } from '../control/said/exchange.ts'
import type { ControlClient } from './control-client.ts'
import type { RemoteAt } from './remote-mock.ts'

/** Lets a mock that is elsewhere answer a request of here. Never rejects. */
export async function remoteAnswer(
  client: ControlClient,
  request: RequestLike,
  { page, origin }: { readonly page: string | undefined } & RemoteAt,
): Promise<SentAnswer['answer']> {
  const body = await bodyOf(request).catch(() => null)
  // Half of a body must not be taken for the whole.
  if (body === null) return networkError
  const { method, url, destination, mode } = request
  const input: SentRequest = {
    method,
    url: (URL.parse(url) ?? URL.parse(url, page))?.href ?? url,
    headers: headerLines(request.headers),
    ...(body && { body: toBase64(body) }),
    ...(destination && { destination }),
    ...(mode && { mode }),
    ...(page !== undefined && { page }),
    ...(origin !== undefined && { origin }),
  }
  const { signal } = request
  const isSignal = signal instanceof AbortSignal
  try {
    const asking = { input, ...(isSignal && { signal }) }
    return (await client.ask<SentAnswer>('answer', asking)).answer
  } catch (error) {
    return signal?.aborted ? networkError : unreachable(error)
  }
}

/** `undefined` where there is none. */
async function bodyOf(request: RequestLike): Promise<Uint8Array | undefined> {
  const { body } = request
  if (body === null) return undefined
  const text = knownText(request)
  if (text !== undefined) return new TextEncoder().encode(text)
  if (request.arrayBuffer) return new Uint8Array(await request.arrayBuffer())
  if (body === undefined) return undefined
  const reader = (body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

function unreachable(error: unknown): Answer {
  const words = error instanceof Error ? error.message : String(error)
  return json(new Problem(502, words, { rule: 'defect' }).toJSON(), { status: 502 })
}
