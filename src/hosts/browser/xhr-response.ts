import type { Realm } from '../interception/realm.ts'

/** What an `XMLHttpRequest` has of an answer so far (XMLHttpRequest standard, section 3.6). */
export class XhrResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  /** The bytes that came. */
  size = 0
  readonly #realm: Realm
  /** What `overrideMimeType` was given. */
  readonly #override: string | undefined
  readonly #chunks: Uint8Array[] = []
  /** Made once: an app gets the same object again. */
  #made: { readonly value: unknown } | undefined

  constructor(realm: Realm, { status, statusText, headers }: Response, override?: string) {
    this.status = status
    this.statusText = statusText
    this.headers = headers
    this.#realm = realm
    this.#override = override
  }

  /** All headers, a line each, sorted as if they were in upper case. */
  get allHeaders(): string {
    return [...this.headers]
      .map(([name, value]) => ({ order: name.toUpperCase(), line: `${name}: ${value}\r\n` }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ line }) => line)
      .join('')
  }

  /** How many bytes will come; 0 when no header says so. */
  get total(): number {
    const length = this.headers.get('Content-Length') ?? ''
    return /^\d+$/.test(length) ? Number(length) : 0
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.size += chunk.length
  }

  get text(): string {
    const [, charset] = /;\s*charset="?([^";\s]*)/i.exec(this.#type) ?? []
    return decoderOf(charset).decode(this.#bytes)
  }

  get document(): Document | null {
    return /^(text|application)\/xml|\+xml/i.test(this.#type)
      ? this.#once(() => this.#parsed)
      : null
  }

  as(type: Exclude<XMLHttpRequestResponseType, '' | 'text'>): unknown {
    switch (type) {
      case 'arraybuffer':
        return this.#once(() => this.#bytes.buffer)
      case 'blob':
        return this.#once(() => new this.#realm.Blob([this.#bytes], { type: this.#type }))
      case 'document':
        return /^text\/html/i.test(this.#type) ? this.#once(() => this.#parsed) : this.document
      case 'json':
        return this.#once(() => this.#json)
    }
  }

  get #type(): string {
    const override = this.#override
    if (override !== undefined) return /^\s*[^\s/]+\/[^\s/]+/.test(override) ? override : unknown
    return this.headers.get('Content-Type') ?? 'text/xml'
  }

  get #bytes(): Uint8Array<ArrayBuffer> {
    const bytes = new this.#realm.Uint8Array(this.size)
    let offset = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset)
      offset += chunk.length
    }
    return bytes
  }

  get #json(): unknown {
    try {
      return this.#realm.JSON.parse(new TextDecoder().decode(this.#bytes))
    } catch {
      return null
    }
  }

  get #parsed(): Document | null {
    const isHtml = /^text\/html/i.test(this.#type)
    const parser = new this.#realm.DOMParser()
    const document = parser.parseFromString(this.text, isHtml ? 'text/html' : 'application/xml')
    return !isHtml && document.querySelector('parsererror') ? null : document
  }

  #once<Value>(make: () => Value): Value {
    this.#made ??= { value: make() }
    return this.#made.value as Value
  }
}

const unknown = 'application/octet-stream'

/** Of an unknown encoding, and of none, it is UTF-8. */
function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
