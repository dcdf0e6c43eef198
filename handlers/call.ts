import type { CustomerRecord } from '#contract/customer'
import type { Problem } from '#contract/problem'
import { parse } from '#semantics/parse'
import type { RequestLike } from '#semantics/request-like'
import { bodyOf } from './json-response.ts'
import type { Operation } from './operations.ts'
import type { Place, Route } from './route.ts'

/** One request and what became of it, noted on its way. */
export class Call {
  request: RequestLike
  readonly url: URL
  readonly place: Place
  /** In milliseconds, by `performance.now()`. */
  readonly startedAt = performance.now()
  /** The world's epoch when it began to be answered; another later means a reset or restore. */
  epoch = 0
  /** `undefined` when no operation has such a method and path. */
  readonly operation: Operation | undefined
  readonly params: Readonly<Record<string, string>>
  /** The parsed body, once someone has read it. */
  body: unknown
  /** The customer that the request is about, as it was before and as it is after. */
  before: CustomerRecord | undefined
  after: CustomerRecord | undefined
  problem: Problem | undefined
  /** What it was answered; the status of a network error is 0. */
  answer: { readonly status: number; readonly headers: Headers; readonly body: unknown } | undefined
  /** In milliseconds, once it is answered. */
  duration: number | undefined
  /** Whether its bodies and records were let go, because they took too much memory. */
  isShortened = false
  #reading: Promise<unknown> | undefined

  constructor(
    request: RequestLike,
    url: URL,
    place: Place,
    { operation, params }: Pick<Route, 'operation' | 'params'>,
  ) {
    this.request = request
    this.url = url
    this.place = place
    this.operation = operation
    this.params = params
  }

  /** The customer that the path names. */
  get customerId(): string | undefined {
    const { params, operation } = this
    return params.customerId ?? (operation?.path.startsWith('/customers/') ? params.id : undefined)
  }

  /** Parses the body, the first time that it is asked for; throws 413, 415 or 400. */
  readBody(maxSize: number): Promise<unknown> {
    this.#reading ??= this.#read(maxSize)
    return this.#reading
  }

  /** Notes the answer, without holding on to its bytes, nor to those of the request. */
  settle(response: Response): void {
    const { status, headers } = response
    this.answer = { status, headers, body: bodyOf(response) }
    this.duration = performance.now() - this.startedAt
    this.request = {
      method: this.request.method,
      url: this.request.url,
      headers: this.request.headers,
    }
  }

  /** Lets go of all that can be large. */
  shorten(): void {
    this.isShortened = true
    this.body = undefined
    this.#reading = undefined
    this.before = undefined
    this.after = undefined
    if (this.answer) this.answer = { ...this.answer, body: undefined }
  }

  async #read(maxSize: number): Promise<unknown> {
    this.body = await parse(this.request, maxSize)
    return this.body
  }
}
