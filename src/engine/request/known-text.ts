import type { RequestLike } from './request-like.ts'

const texts = new WeakMap<RequestLike, string>()

/**
 * Notes the text that a request was made of: to read it as the stream that it became takes longer in a page than
 * most of an answer does. Only what would come out of the stream just so is noted.
 */
export function noteText(request: RequestLike, body: unknown): void {
  if (typeof body !== 'string' || body.startsWith('\uFEFF')) return
  if (!request.headers.has('content-encoding')) texts.set(request, body.toWellFormed())
}

export const knownText = (request: RequestLike): string | undefined => texts.get(request)
