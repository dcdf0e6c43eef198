import type { RequestLike } from '#engine/request/request-like'
import { type BaseUrl, resolveBaseUrls } from '#handlers/base-urls'
import { preflightOf, readable } from '#handlers/cors'
import { isOfApp, locate } from '#handlers/locate'
import { toResponse } from '#handlers/response'
import { Router } from '#handlers/router'
import type { Mock } from '#mock/mock'
import { kit } from '#resources/index'
import type { Answering } from '../interception/interception.ts'

const { names } = new Router(kit)

/**
 * Answers each request from the mock of the test that it is of. What can be of no test is answered 500, and what a
 * finished test left behind never reaches the real host.
 */
export class RunningTests implements Answering {
  /** Tells the mock of the test whose code asks, if that can be told. */
  readonly #ownerOf: () => Mock | undefined
  readonly #running = new Set<Mock>()
  /** Of mocks whose tests are finished: those that ran beside them, and still do. */
  readonly #survivors = new Map<Mock, Set<Mock>>()
  /** Where any mock of the file has answered, and the real hosts. */
  readonly #places = new Map(
    resolveBaseUrls(undefined, undefined).map((each) => [keyOf(each), each]),
  )

  constructor(ownerOf: () => Mock | undefined = () => undefined) {
    this.#ownerOf = ownerOf
  }

  get isIdle(): boolean {
    return this.#running.size === 0
  }

  begin(mock: Mock): void {
    this.#running.add(mock)
    for (const each of mock.baseUrls) this.#places.set(keyOf(each), each)
  }

  end(mock: Mock): void {
    this.#running.delete(mock)
    if (this.#running.size > 0) this.#survivors.set(mock, new Set(this.#running))
    for (const [finished, others] of this.#survivors) {
      others.delete(mock)
      if (others.size === 0) this.#survivors.delete(finished)
    }
  }

  get baseUrls(): readonly BaseUrl[] {
    return [...this.#places.values()]
  }

  claims(url: string | URL): boolean {
    const mock = this.#answering()
    if (mock?.claims(url)) return true
    // A test knows what it lets pass.
    if (mock && mock === this.#ownerOf()) return false
    const parsed = URL.parse(url)
    return parsed !== null && locate(parsed, this.baseUrls, { names }) !== undefined
  }

  async fetch(request: RequestLike): Promise<Response | undefined> {
    const mock = this.#answering()
    if (mock?.claims(request.url)) return mock.fetch(request)
    const url = new URL(request.url)
    const place = locate(url, this.baseUrls, { names })
    if (!place || isOfApp(request, url, place)) return undefined
    const preflight = preflightOf(request)
    if (preflight) return toResponse(preflight.answer)
    return readable(request, url, nobodys(request, this.#reason()))
  }

  /** The mock that a request is for. */
  #answering(): Mock | undefined {
    const owner = this.#ownerOf()
    if (owner && this.#running.has(owner)) return owner
    if (this.#running.size === 1) return this.#running.values().next().value
    // A queue that tests share at once belongs to the one that woke it, even when that has ended first.
    return owner && this.#survivors.has(owner) ? owner : undefined
  }

  #reason(): string {
    switch (this.#running.size) {
      case 0:
        return (
          'no test runs that has a mock. It came from a hook of `beforeAll` or `afterAll`, from a module while it was ' +
          "imported, from a test of Vitest's own, or from what a finished test has left behind. Send it from a test or " +
          'from `beforeEach`, let a test wait for what it starts, or use `mock.fetch`.'
        )
      case 1:
        return (
          'the mock of the test that runs is not for this URL; it is of code that another test has left behind. ' +
          'Let that test wait for what it starts.'
        )
      default:
        return (
          'several tests run at once, and this came from code that none of them has started, such as a timer of the ' +
          'module. Send it from a test, or use `mock.fetch`. With `isolate: false`, tell tests apart by ' +
          "`setupFiles: ['rebilly-mock/vitest']`."
        )
    }
  }
}

const keyOf = ({ origin, path, shared, assumed }: BaseUrl): string =>
  `${origin}${path} ${shared} ${assumed}`

/** To guess a world would make tests depend on each other. */
const nobodys = ({ method, url }: RequestLike, reason: string): Response =>
  Response.json(
    {
      title: 'Whose request is this?',
      status: 500,
      detail: `Failed to answer ${method} ${url}: ${reason}`,
    },
    { status: 500 },
  )
