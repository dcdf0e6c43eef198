import { parse } from '#engine/body/parse'
import type { Problem } from '#engine/problem/problem'
import type { Answer } from '#engine/request/answer'
import type { Operation } from '#engine/request/operation'
import type { RequestLike } from '#engine/request/request-like'
import type { Place } from './locate.ts'
import type { Route } from './router.ts'

/** One request and what became of it, noted on its way. */
export class Call {
  request: RequestLike
  readonly url: URL
  readonly place: Place
  /** In milliseconds, by `performance.now()`. */
  readonly startedAt = performance.now()
  /** Which of the requests it is, once the journal has noted it. */
  number = 0
  /** The world's epoch when it began to be answered; another later means a reset or restore. */
  epoch = 0
  /** `undefined` when no operation has such a method and path. */
  readonly operation: Operation | undefined
  readonly params: Readonly<Record<string, string>>
  /** The parsed body, once someone has read it. */
  body: unknown
  /** The record that the request is about, as it was before and as it is after. */
  before: object | undefined
  after: object | undefined
  problem: Problem | undefined
  /** What it was answered; the status of a network error is 0. */
  answer: Answer | undefined
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

  /** The id of the record that it is about: a customer's, or that of what a resource of yours has. */
  get id(): string | undefined {
    const { about } = this.operation ?? {}
    return about && this.params[about.param]
  }

  /** Parses the body, the first time that it is asked for; throws 413, 415 or 400. */
  readBody(maxSize: number): Promise<unknown> {
    this.#reading ??= this.#read(maxSize)
    return this.#reading
  }

  /** Notes the answer, without holding on to the bytes of the request. */
  settle(answer: Answer): void {
    this.answer = answer
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
    if (!this.answer) return
    const { status, headers } = this.answer
    this.answer = { status, headers }
  }

  async #read(maxSize: number): Promise<unknown> {
    this.body = await parse(this.request, maxSize, this.operation?.jsonTypes)
    return this.body
  }
}
