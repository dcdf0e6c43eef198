import { type FileHandle, open } from 'node:fs/promises'

/** Takes text; what it gives back is awaited before more is written, so that nothing piles up. */
export interface TextSink {
  write(text: string): Promise<void>
  /** Takes what is text already in bytes, which are the caller's again afterwards. */
  writeBytes(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** What one write to the system takes; smaller ones are put together. */
const chunkSize = 64 * 1024

/** Puts small texts together, and hands them on in large ones. */
export class BufferedText {
  readonly #sink: TextSink
  #texts: string[] = []
  #size = 0

  constructor(sink: TextSink) {
    this.#sink = sink
  }

  /** Gives a promise only when there is something to wait for. */
  write(text: string): Promise<void> | undefined {
    this.#texts.push(text)
    this.#size += text.length
    return this.#size < chunkSize ? undefined : this.#flush()
  }

  /** Writes what is in a file. */
  async append(path: string): Promise<void> {
    await this.#flush()
    const file = await open(path)
    const bytes = new Uint8Array(chunkSize)
    try {
      for (;;) {
        const { bytesRead } = await file.read(bytes)
        if (bytesRead === 0) return
        await this.#sink.writeBytes(bytes.subarray(0, bytesRead))
      }
    } finally {
      await file.close()
    }
  }

  async close(): Promise<void> {
    await this.#flush()
    await this.#sink.close()
  }

  #flush(): Promise<void> {
    const text = this.#texts.join('')
    this.#texts = []
    this.#size = 0
    return this.#sink.write(text)
  }
}

/** A file. Its bytes go through one buffer: a new one for each write would wait for the collector. */
export function fileSink(file: FileHandle): TextSink {
  const encoder = new TextEncoder()
  const bytes = new Uint8Array(chunkSize)
  const writeBytes = (part: Uint8Array) => file.appendFile(part)
  return {
    async write(text) {
      for (let rest = text; rest !== ''; ) {
        const { read, written } = encoder.encodeInto(rest, bytes)
        await writeBytes(bytes.subarray(0, written))
        rest = rest.slice(read)
      }
    },
    writeBytes,
    async close() {
      await file.sync()
      await file.close()
    },
  }
}

/** A stream that others own, such as the standard output. */
export function streamSink(stream: NodeJS.WritableStream): TextSink {
  // What goes wrong is told to whoever writes; an event that nobody hears would end the process.
  stream.on('error', () => {})
  const write = (part: string | Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      stream.write(part, (error) => (error ? reject(error) : resolve()))
    })
  return { write, writeBytes: write, async close() {} }
}
