import { Problem } from '#engine/problem/problem'
import type { RequestLike } from '#engine/request/request-like'

/** Reads what a control operation is given; `undefined` for an empty body. A world has more values than the API takes. */
export async function controlBody(request: RequestLike, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type')
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const text = await textOf(request, limit)
  if (text === '') return undefined
  if (type !== null && !/^\s*application\/json\s*(;|$)/i.test(type)) {
    throw new Problem(
      415,
      `The body is declared as "${type.slice(0, 100)}". Send JSON, with "Content-Type: application/json".`,
    )
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem(400, `The body is not JSON: ${reason.slice(0, 200)}. Correct it.`)
  }
}

async function textOf({ body }: RequestLike, limit: number): Promise<string> {
  if (!body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  let size = 0
  for (let next = await read(reader); !next.done; next = await read(reader)) {
    size += next.value.length
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw tooLarge(limit)
    }
    text += decoded(() => decoder.decode(next.value, { stream: true }))
  }
  return text + decoded(() => decoder.decode())
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch {
    throw new Problem(400, 'The body ended before its end. Send all of it.')
  }
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new Problem(400, 'The body is not UTF-8. Send JSON, which is.')
  }
}

const tooLarge = (limit: number) =>
  new Problem(413, `The body is larger than ${limit} bytes, which is what this operation takes.`)
