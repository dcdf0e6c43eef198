/** What a request is answered, as plain data; each host makes a response of its own out of it. */
export interface Answer {
  /** 0 is a network error. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** A JSON value, or the bytes of a file; `undefined` where there is none. */
  readonly body?: unknown
}

/** Whether an answer is a file: what JSON makes of it is none. */
export const isFile = (body: unknown): body is Uint8Array => ArrayBuffer.isView(body)

interface Head {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that is JSON. */
export const json = (body: unknown, { status = 200, headers }: Head = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
})

/** Success that has nothing to show. */
export const noContent: Answer = { status: 204, headers: {} }

/** What a client sees whose connection broke. */
export const networkError: Answer = { status: 0, headers: {} }
