import { coded } from '#engine/problem/mock-error'
import { type ControlName, controlOperations, placeOf } from '../control/said/operations.ts'
import { controlPath } from '../control/said/route.ts'
import { worldHeader } from '../control/said/world-name.ts'
import { failureOf } from './failure-of.ts'

type Texts = Readonly<Record<string, string | number | undefined>>

/** What a control operation is asked with. */
export interface Asking {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Texts
  readonly input?: unknown
  readonly signal?: AbortSignal
}

/** Asks the control of a server; what it refuses is thrown as the mock would. */
export class ControlClient {
  readonly url: string
  readonly world: string | undefined
  readonly #fetch: typeof fetch
  /** What was begun and not awaited, and what is asked later must find in force. */
  readonly #pending = new Set<Promise<unknown>>()

  constructor(url: string, world: string | undefined) {
    this.url = url
    this.world = world
    // As it is now: a test may put something in its place, or start this very mock.
    this.#fetch = globalThis.fetch.bind(globalThis)
  }

  /** Lets what is asked from now on wait for something, whatever becomes of it. */
  begin(work: Promise<unknown>): void {
    const settled = work.then(
      () => {},
      () => {},
    )
    this.#pending.add(settled)
    settled.then(() => this.#pending.delete(settled))
  }

  /** Asks once all is in force that was begun. */
  async ask<Result = void>(name: ControlName, asking?: Asking): Promise<Result> {
    await Promise.all(this.#pending)
    return this.send(name, asking)
  }

  async send<Result = void>(name: ControlName, asking: Asking = {}): Promise<Result> {
    const { params = {}, query = {}, input, signal } = asking
    const { method, path } = placeOf(name)
    const headers = new Headers()
    if (this.world !== undefined) headers.set(worldHeader, this.world)
    if (input !== undefined) headers.set('Content-Type', 'application/json')
    const response = await this.#reach(filled(path, params, query), {
      method,
      headers,
      body: input === undefined ? null : JSON.stringify(input),
      ...(signal && { signal }),
    })
    const text = await response.text()
    if (response.status !== controlOperations[name].success) {
      throw failureOf(this.url, response.status, text)
    }
    return (text === '' ? undefined : JSON.parse(text)) as Result
  }

  async #reach(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(`${this.url}${controlPath}${path}`, {
        ...init,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      })
    } catch (error) {
      init.signal?.throwIfAborted()
      const { cause, message } = error as { cause?: { code?: string }; message?: string }
      throw coded(
        'REBILLY_MOCK_UNREACHABLE',
        new Error(
          `Failed to reach the mock: nothing answers at ${this.url} (${cause?.code ?? message}). ` +
            'Start it with `npx rebilly-mock serve`, or the development server that has it, and see that this page may use it (`--origin`).',
          { cause: error },
        ),
      )
    }
  }
}

/** The path with its parameters; one that can be no segment of a URL, such as "..", stands in the query. */
function filled(template: string, params: Readonly<Record<string, string>>, query: Texts): string {
  const search = new URLSearchParams()
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (params[name] ?? '').toWellFormed()
    if (!/^\.{0,2}$/.test(value)) return encodeURIComponent(value)
    search.set(name, value)
    return '-'
  })
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size === 0 ? path : `${path}?${search}`
}
