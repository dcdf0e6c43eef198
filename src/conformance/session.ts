import { headerLines } from '#engine/request/request-like'
import type { ConformanceCase, ConformanceStep } from './cases/case.ts'
import { answerDifferences } from './difference.ts'
import { fill, fillText } from './fill.ts'
import type { ConformanceOptions } from './options.ts'
import type { ConformanceAnswer, ConformanceResult } from './result.ts'

/** What answers: `mock.fetch`, or the `fetch` of a page or process. */
export type Fetch = (request: Request) => Promise<Response | undefined>

/** One run: where it goes, and what makes its ids its own. */
export class Session {
  readonly #fetch: Fetch
  readonly #options: ConformanceOptions
  readonly #base: string
  readonly #run: string

  constructor(fetch: Fetch, options: ConformanceOptions) {
    this.#fetch = fetch
    this.#options = options
    this.#base = String(options.baseUrl).replace(/\/$/, '')
    this.#run = options.run ?? newRun()
  }

  /** Runs one case to its end, or to the first answer that is not as expected. */
  async run(each: ConformanceCase): Promise<ConformanceResult> {
    const { name, rule, source } = each
    const answers: ConformanceAnswer[] = []
    const end = (
      outcome: ConformanceResult['outcome'],
      differences: readonly string[] = [],
    ): ConformanceResult => ({ name, rule, source, outcome, differences, answers })

    const lack = this.#lackOf(each)
    if (lack) return end('skipped', [lack])
    const names = new Map<string, unknown>([
      ['run', this.#run],
      ['base', this.#base],
    ])
    try {
      for (const [position, step] of each.steps.entries()) {
        const place = `step ${position + 1}, ${step.method} ${fillText(step.path, names)}`
        const answer = await this.#send(step, names).catch((error: unknown) => {
          this.#options.signal?.throwIfAborted()
          return `no answer: ${error instanceof Error ? error.message : String(error)}`
        })
        if (typeof answer === 'string') return end('failed', [place, answer])
        answers.push(answer)
        const faults = faultsOf(answer, fill({ ...step.expect }, names))
        if (faults.length > 0) return end('failed', [place, ...faults])
        for (const [name, path] of Object.entries(step.keep ?? {})) {
          names.set(name, memberOf(answer.body, path))
        }
      }
      return end('passed')
    } finally {
      for (const { method, path } of each.cleanUp ?? []) {
        await this.#send({ method, path }, names).catch(() => {})
      }
    }
  }

  #lackOf({ needs }: ConformanceCase): string | undefined {
    if (needs === 'restricted key' && !this.#options.restrictedHeaders) {
      return 'needs a key that may only read'
    }
    if (needs === 'base URL without an organization' && /\/organizations\//.test(this.#base)) {
      return 'needs a base URL without an organization'
    }
    return undefined
  }

  async #send(
    step: Omit<ConformanceStep, 'expect'>,
    names: ReadonlyMap<string, unknown>,
  ): Promise<ConformanceAnswer> {
    const { pause = 0, timeout = 30_000, signal } = this.#options
    signal?.throwIfAborted()
    if (pause > 0) await paused(pause, signal)
    const limit = AbortSignal.timeout(timeout)
    const { method } = step
    const url = `${this.#base}${fillText(step.path, names)}`
    const request = new Request(url, {
      method,
      headers: this.#headersOf(step, names),
      body: bodyOf(step, names),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
    const response = await this.#fetch(request)
    if (!response) throw new Error('this URL is not answered. Check the base URL.')
    if (response.type === 'error') throw new Error('network error')
    const headers = Object.fromEntries(headerLines(response.headers))
    // HTTP sends no body with an answer to HEAD, whatever a `Response` holds.
    const text = method === 'HEAD' ? '' : await response.text()
    return { method, url, status: response.status, headers, body: parsed(text) }
  }

  #headersOf(
    { credentials, headers = {}, body }: Omit<ConformanceStep, 'expect'>,
    names: ReadonlyMap<string, unknown>,
  ): Headers {
    const { headers: own, restrictedHeaders } = this.#options
    const keys =
      credentials === 'none' ? {} : credentials === 'restricted' ? restrictedHeaders : own
    const all = new Headers(keys)
    if (body !== undefined) all.set('Content-Type', 'application/json')
    for (const [name, value] of Object.entries(headers)) all.set(name, fillText(value, names))
    return all
  }
}

/** Waits before a request; rejects when the run is ended meanwhile. */
const paused = (pause: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, pause)
    signal?.addEventListener('abort', end, { once: true })
  })

/** A text that no other run has, and that may stand in an id, a name or a city. */
const newRun = (): string =>
  Date.now().toString(36).slice(-6) + Math.random().toString(36).slice(2, 6).padEnd(4, '0')

// A text would give the request a content type of its own.
const bodyOf = (
  { body, text }: Pick<ConformanceStep, 'body' | 'text'>,
  names: ReadonlyMap<string, unknown>,
) => {
  const whole = body === undefined ? text : JSON.stringify(fill(body, names))
  return whole === undefined ? null : new TextEncoder().encode(whole)
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function faultsOf({ status, headers, body }: ConformanceAnswer, wanted: unknown): string[] {
  const faults = answerDifferences({ status, headers, body }, wanted, '')
  const detail = (body as { detail?: unknown } | undefined)?.detail
  // What a problem says is the quickest way to see why a status is not the expected one.
  return faults.length > 0 && typeof detail === 'string'
    ? [...faults, `the answer says: ${detail}`]
    : faults
}

const memberOf = (body: unknown, path: string): unknown =>
  path === '' ? body : path.split('.').reduce((value, name) => Object(value)[name] as unknown, body)
