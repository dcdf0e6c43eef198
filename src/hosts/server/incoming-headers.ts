import type { IncomingHttpHeaders } from 'node:http'

/** The headers of a request as Node has parsed them, asked as a `Headers` is. */
export class IncomingHeaders {
  readonly #headers: IncomingHttpHeaders

  constructor(headers: IncomingHttpHeaders) {
    this.#headers = headers
  }

  get(name: string): string | null {
    return this.has(name) ? String(this.#headers[name.toLowerCase()]) : null
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#headers, name.toLowerCase())
  }

  *[Symbol.iterator](): Generator<[name: string, value: string]> {
    for (const [name, value] of Object.entries(this.#headers)) yield [name, String(value)]
  }
}
