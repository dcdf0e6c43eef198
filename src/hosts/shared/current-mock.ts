import { Problem } from '#engine/problem/problem'
import { toResponse } from '#handlers/response'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import { failureAnswer } from '../control/failure.ts'
import type { Startable } from '../interception/interception.ts'

/** The mock that answers the server's own requests: the latest one, or the reason why there is none. */
export class CurrentMock implements Startable {
  readonly ready: Promise<void> = Promise.resolve()
  /** Knows what is the API's, while there is no other. */
  readonly #none: Mock
  #mock: Mock | undefined
  #reason: Error | undefined

  constructor(baseUrl: string | string[] | undefined) {
    const urls = baseUrl && [baseUrl].flat().filter((each) => URL.canParse(each))
    this.#none = createMock(urls?.length ? { baseUrl: urls } : {})
  }

  get baseUrls(): Mock['baseUrls'] {
    return (this.#mock ?? this.#none).baseUrls
  }

  claims(url: string | URL): boolean {
    return (this.#mock ?? this.#none).claims(url)
  }

  async fetch(request: Request): Promise<Response | undefined> {
    if (this.#mock) return this.#mock.fetch(request)
    const { message = 'The mock is yet to start. Ask again.' } = this.#reason ?? {}
    const problem = new Problem(503, message, { rule: 'defect' })
    return toResponse(await failureAnswer(problem, 503), request.method)
  }

  put(mock: Mock): void {
    this.#mock = mock
  }

  fail(reason: Error): void {
    this.#reason = reason
  }
}
