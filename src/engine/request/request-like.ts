/**
 * What the mock asks of a request. A `Request` has it, and so have those that hosts and libraries hand over in
 * its place: happy-dom's, node-fetch's, a polyfill's, a server's. What may be missing somewhere is optional here,
 * so that nobody takes it for given.
 */
export interface RequestLike {
  readonly method: string
  /** Where it is relative, it is to the page. */
  readonly url: string
  readonly headers: HeadersLike
  /** Firefox has none, and that of some libraries is no web stream: then the body is taken whole. */
  readonly body?: unknown
  arrayBuffer?(): Promise<ArrayBuffer>
  readonly signal?: AbortSignal | null
  /** Only where pages and their files are requested too it says something. */
  readonly destination?: string
  readonly mode?: string
}

export interface HeadersLike extends Iterable<[name: string, value: string]> {
  get(name: string): string | null
  has(name: string): boolean
}

/**
 * Each header with its name in lower case, as the Fetch standard hands them out: happy-dom's keep what was written.
 * Those of a frame that was removed cannot be listed any more.
 */
export const headerLines = (headers: Partial<HeaderLines>) =>
  headers[Symbol.iterator]
    ? [...(headers as HeaderLines)].map(([name, value]): HeaderLine => [name.toLowerCase(), value])
    : []

type HeaderLine = [name: string, value: string]
type HeaderLines = Iterable<HeaderLine>
