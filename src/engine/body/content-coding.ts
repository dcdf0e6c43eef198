import { Problem } from '../problem/problem.ts'
import { sentence } from '../values/sentence.ts'
import { type Coding, type Decompress, decompressions } from './decompress.ts'

/** Names that mean the same (RFC 9110, section 8.4.1.3). */
const aliases: Record<string, string> = { 'x-gzip': 'gzip' }

/**
 * Undoes the codings of a body, the last that was applied first (RFC 9110, section 8.4); throws 415 for one
 * that is not known here, 400 where it is broken, and 413 as soon as what comes out is too large.
 */
export async function decodeContent(
  bytes: Uint8Array,
  contentEncoding: string,
  limit: number,
): Promise<Uint8Array> {
  let plain = bytes
  for (const { name, decompress } of codingsOf(contentEncoding).reverse()) {
    const decoded = await decompress(plain, limit).catch((error) => broken(name, error))
    if (decoded === 'too large') throw tooLarge(limit)
    plain = decoded
  }
  return plain
}

function codingsOf(contentEncoding: string): { name: string; decompress: Decompress }[] {
  const known = decompressions()
  const names = contentEncoding.split(',').map((name) => name.trim().toLowerCase())
  return names
    .filter((name) => name !== '' && name !== 'identity')
    .map((name) => {
      const decompress = known.get((aliases[name] ?? name) as Coding)
      if (!decompress) throw unknown(name, [...known.keys()])
      return { name, decompress }
    })
}

/** With what could be sent instead (RFC 9110, section 15.5.16; RFC 7694). */
function unknown(name: string, known: readonly string[]): Problem {
  const others = known.join(', ')
  return new Problem(
    415,
    `The body's Content-Encoding is "${name}", which cannot be undone here. ` +
      `Send it plain, or by one of: ${others}.`,
    { headers: { 'Accept-Encoding': others } },
  )
}

const tooLarge = (limit: number) =>
  new Problem(
    413,
    `The body is larger than ${limit} bytes once it is decompressed. ` +
      'Send less, or raise `maxBodySize` of the mock.',
  )

function broken(name: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  throw new Problem(
    400,
    `The body is not ${name}, as its Content-Encoding says: ${sentence(reason)} ` +
      'Compress it whole and once, or send it without that header.',
  )
}
