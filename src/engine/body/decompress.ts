/** What a coding holds, or `'too large'` as soon as that is more than the limit; rejects when it is broken. */
export type Decompress = (bytes: Uint8Array, limit: number) => Promise<Uint8Array | 'too large'>

/** By the names of the HTTP Content Coding Registry (RFC 9110, section 18.6). */
const inNode = {
  gzip: 'gunzip',
  deflate: 'inflate',
  br: 'brotliDecompress',
  zstd: 'zstdDecompress',
} as const

const inPages = { gzip: 'gzip', deflate: 'deflate', br: 'brotli', zstd: 'zstd' } as const

export type Coding = keyof typeof inNode

/** What the platform can undo: Node by `zlib`, which a page's bundle must not name, others by streams. */
export function decompressions(): Map<Coding, Decompress> {
  const zlib = globalThis.process?.getBuiltinModule?.('node:zlib')
  const found = new Map<Coding, Decompress>()
  for (const coding of Object.keys(inNode) as Coding[]) {
    if (zlib?.[inNode[coding]]) found.set(coding, byZlib(zlib[inNode[coding]]))
    else if (!zlib && isKnown(inPages[coding])) found.set(coding, byStream(inPages[coding]))
  }
  return found
}

type ByZlib = (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
  done: (error: NodeJS.ErrnoException | null, plain: Uint8Array) => void,
) => void

const byZlib =
  (undo: ByZlib): Decompress =>
  (bytes, maxOutputLength) =>
    new Promise((resolve, reject) => {
      undo(bytes, { maxOutputLength }, (error, plain) => {
        if (!error) resolve(plain)
        else if (error.code === 'ERR_BUFFER_TOO_LARGE') resolve('too large')
        else reject(error)
      })
    })

const byStream =
  (format: string): Decompress =>
  async (bytes, limit) => {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(streamOf(format))
    const chunks: Uint8Array<ArrayBuffer>[] = []
    let size = 0
    const reader = stream.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > limit) {
        await reader.cancel()
        return 'too large'
      }
      chunks.push(next.value)
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer())
  }

/** Newer engines know more formats than the types do. */
const streamOf = (format: string) => new DecompressionStream(format as CompressionFormat)

function isKnown(format: string): boolean {
  try {
    streamOf(format)
    return true
  } catch {
    return false
  }
}
