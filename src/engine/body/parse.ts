import { Refusal } from '../problem/refusal.ts'
import { refusing } from '../problem/refused.ts'
import { knownText } from '../request/known-text.ts'
import type { RequestLike } from '../request/request-like.ts'
import { maxDepth } from './fit.ts'

const refused = refusing(() => import('./refusals.ts'))

/** Each object, list and member counts. What is made of them takes far longer than their bytes tell. */
const maxValues = 30_000

/**
 * Reads a JSON body: 413 when it is too large, 415 for another media type or an unknown coding, 400 for
 * what is not JSON. An empty body is `undefined`, whatever its type.
 */
export async function parse(
  request: RequestLike,
  maxBodySize: number,
  jsonTypes: readonly string[] = [],
): Promise<unknown> {
  if (Number(request.headers.get('content-length')) > maxBodySize) throw tooLarge(maxBodySize)
  const whole = knownText(request) ?? (await read(request, maxBodySize).catch(unreadable))
  if (whole.length === 0) return undefined
  if (typeof whole === 'string' && isLonger(whole, maxBodySize)) throw tooLarge(maxBodySize)
  requireJson(request.headers.get('content-type'), jsonTypes)
  const text =
    typeof whole === 'string' ? whole : decode(await plainOf(whole, request, maxBodySize))
  return text === '' ? undefined : parseJson(text)
}

/** Whether a text is of more bytes than that; a character is of three at most, or two of four. */
const isLonger = (text: string, limit: number): boolean =>
  text.length * 3 > limit && new TextEncoder().encode(text).length > limit

/** The body as it was before it was compressed, if it was. */
async function plainOf(bytes: Uint8Array, { headers }: RequestLike, limit: number) {
  const coding = headers.get('content-encoding')
  if (!coding) return bytes
  // Hardly any client compresses what it sends, and a page would load this in vain.
  const codings = await import('./content-coding.ts')
  return codings.decodeContent(bytes, coding, limit)
}

/**
 * Reads the body to its end, or until it is too large. By the stream, because Chromium takes half as
 * long again for `arrayBuffer()` or `text()` of a cloned request, which is what MSW hands out.
 */
async function read(request: RequestLike, maxBodySize: number): Promise<Uint8Array> {
  const { body } = request
  if (body === null) return new Uint8Array()
  if (!isStream(body)) return readWhole(request, maxBodySize)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > maxBodySize) {
      // Not awaited: a clone's stream ends only when all its branches do.
      reader?.cancel().catch(() => {})
      throw tooLarge(maxBodySize)
    }
    chunks.push(next.value)
  }
  return joined(chunks, size)
}

const isStream = (body: unknown): body is ReadableStream<Uint8Array> =>
  typeof (body as Partial<ReadableStream> | undefined)?.getReader === 'function'

/** Firefox has no `Request.prototype.body`, and node-fetch a stream of Node's: such a body can only be taken whole. */
async function readWhole(request: RequestLike, maxBodySize: number): Promise<Uint8Array> {
  const bytes = new Uint8Array((await request.arrayBuffer?.()) ?? [])
  if (bytes.length > maxBodySize) throw tooLarge(maxBodySize)
  return bytes
}

function unreadable(error: unknown): never {
  if (error instanceof Refusal) throw error
  throw refused(({ unreadable }) => unreadable())
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only) return only
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

const tooLarge = (limit: number) => refused(({ tooLarge }) => tooLarge(limit))

function requireJson(contentType: string | null, others: readonly string[]): void {
  if (contentType === null) return
  const type = contentType.replace(/;.*/s, '').trim().toLowerCase()
  if (type === 'application/json' || others.includes(type)) return
  throw refused(({ noJsonType }) => noJsonType(contentType))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused(({ noUtf8 }) => noUtf8())
  }
}

function parseJson(text: string): unknown {
  // A text of so few characters can hold neither.
  if (text.length > maxDepth) requireModest(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refused(({ noJson }) => noJson(error))
  }
}

function requireModest(text: string): void {
  const { levels, values } = extentOf(text)
  if (levels > maxDepth) throw refused(({ tooDeep }) => tooDeep())
  if (values > maxValues) throw refused(({ tooMany }) => tooMany(maxValues))
}

/** How much there is in a JSON text, which is cheaper than to parse it; it stops at what is too much. */
function extentOf(text: string): { readonly levels: number; readonly values: number } {
  let levels = 0
  let depth = 0
  let values = 1
  let inString = false
  let isEmpty = false
  for (let position = 0; position < text.length; position += 1) {
    const character = text[position] as string
    if (inString) {
      if (character === '\\') position += 1
      else if (character === '"') inString = false
    } else if (character === '[' || character === '{') {
      // For its first value, if it has one.
      values += 1
      depth += 1
      levels = Math.max(levels, depth)
      isEmpty = true
      if (levels > maxDepth) break
    } else if (character > ' ') {
      if (character === ',') values += 1
      else if (character === '"') inString = true
      else if (character === ']' || character === '}') {
        depth -= 1
        if (isEmpty) values -= 1
      }
      isEmpty = false
      if (values > maxValues) break
    }
  }
  return { levels, values }
}
