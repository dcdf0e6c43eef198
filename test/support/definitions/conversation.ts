import { blank } from '../../../src/definitions/plan/blank.ts'
import type { Mock } from '../../../src/index.ts'
import type { DocumentCheck } from './document-check.ts'
import { type Asked, RequestParts } from './request-parts.ts'

type Json = { readonly [name: string]: unknown }

const methods = ['post', 'put', 'get', 'patch', 'delete'] as const

/** What came of one operation of a document. */
export interface Outcome {
  readonly at: string
  readonly status: number
  readonly fidelity: string | null
  /** What the document has against the answer. */
  readonly faults: readonly string[]
  /** What the smallest request that was found breaks of the document itself. */
  readonly request: readonly string[]
}

/** Sends each operation of a document the smallest valid request, what lies above first, and what deletes last. */
export class Conversation {
  readonly #mock: Pick<Mock, 'fetch'>
  readonly #check: DocumentCheck
  readonly #parts: RequestParts

  constructor(
    mock: Pick<Mock, 'fetch'>,
    check: DocumentCheck,
    ids: Readonly<Record<string, string>> = {},
  ) {
    this.#mock = mock
    this.#check = check
    this.#parts = new RequestParts(check, ids)
  }

  /** What came of each operation whose path is meant, one after another. */
  async outcomes(isMeant: (path: string) => boolean): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    for (const asked of this.#inOrder().filter(({ path }) => isMeant(path))) {
      outcomes.push(await this.#ask(asked))
    }
    return outcomes
  }

  #inOrder(): Asked[] {
    const paths = this.#check.document.paths as Record<string, Json>
    const all = Object.entries(paths).flatMap(([path, item]) =>
      methods.flatMap((method) =>
        item[method] ? [{ method, path, item, operation: item[method] as Json }] : [],
      ),
    )
    const depth = ({ path }: Asked) => path.split('/').length
    // What a client names itself is put there before anything is done with it.
    const rank = ({ method, path }: Asked) =>
      method === 'put' && path.endsWith('}') ? -1 : methods.indexOf(method as 'get')
    const deletes = ({ method }: Asked) => (method === 'delete' ? 1 : 0)
    return all.sort(
      (a, b) =>
        deletes(a) - deletes(b) ||
        (deletes(a) ? depth(b) - depth(a) : depth(a) - depth(b)) ||
        rank(a) - rank(b),
    )
  }

  async #ask(asked: Asked): Promise<Outcome> {
    const { method, path } = asked
    const at = `${method.toUpperCase()} ${path}`
    const url = this.#urlOf(asked)
    const { body, request } = this.#parts.body(asked)
    const response = await this.#mock.fetch(
      new Request(`https://api.rebilly.com${url}`, {
        method: method.toUpperCase(),
        headers: {
          'REB-APIKEY': 'any',
          Authorization: this.#authorizationOf(asked),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    if (!response) throw new Error(`The mock did not answer ${at}.`)
    const { status, headers } = response
    const type = headers.get('content-type')?.split(';')[0] ?? ''
    const text = await response.text()
    const value: unknown = type === 'application/json' ? JSON.parse(text) : undefined
    if (status < 300) this.#learn(asked, url, value)
    return {
      at,
      status,
      fidelity: headers.get('x-rebilly-mock'),
      faults: this.#faultsOf(asked, { status, type, text, value, headers }),
      request,
    }
  }

  /** A session's token, or a publishable key where only that will do. */
  #authorizationOf(asked: Asked): string {
    const takesTokens = this.#parts.credentials(asked).some(({ type }) => type === 'http')
    return takesTokens ? 'Bearer any' : 'publishable'
  }

  #urlOf(asked: Asked): string {
    const values = this.#parts.inPath(asked)
    const url = asked.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(values.get(name) ?? ''),
    )
    const query = new URLSearchParams([...this.#parts.inQuery(asked)])
    return query.size > 0 ? `${url}?${query}` : url
  }

  /** Notes what was made, so that it is there for what lies below it. */
  #learn({ method, path }: Asked, url: string, value: unknown): void {
    const made = (value ?? {}) as Json
    if (method === 'put' && path.endsWith('}')) {
      const collection = blank(path.slice(0, path.lastIndexOf('/')))
      const id = decodeURIComponent(url.split('?')[0]?.split('/').at(-1) ?? '')
      if (!this.#parts.ids.has(collection)) this.#parts.ids.set(collection, id)
    }
    if (method !== 'post' || path.endsWith('}')) return
    const items = Object.keys(this.#check.document.paths as Json).find(
      (each) => each.startsWith(`${path}/{`) && !each.slice(path.length + 1).includes('/'),
    )
    const key = items?.slice(path.length + 2, -1) ?? ''
    const id = made[key] ?? made.id
    if (items && id !== undefined && !this.#parts.ids.has(blank(path))) {
      this.#parts.ids.set(blank(path), String(id))
    }
  }

  #faultsOf(
    { method, path, operation }: Asked,
    answer: { status: number; type: string; text: string; value: unknown; headers: Headers },
  ): string[] {
    const { status, type, text, value, headers } = answer
    const declared = (operation.responses as Json)[status] as Json | undefined
    if (!declared) return [`${status} is not declared: ${text.slice(0, 200)}`]
    const { content, headers: wanted } = this.#check.follow(declared) as Record<string, Json>
    const place =
      typeof declared.$ref === 'string'
        ? declared.$ref
        : `#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}`
    const faults: string[] = []
    if (!content) return text === '' ? [] : ['it has content, and none is declared']
    if (!content[type]) return [`it is ${type}, and ${Object.keys(content)} is declared`]
    if (value !== undefined) {
      const pointer = `${place}/content/${type.replace('/', '~1')}/schema`
      faults.push(...this.#check.faultsOf(value, pointer, 'response'))
    }
    for (const name of Object.keys(wanted ?? {})) {
      const isDue = status === 201 ? /^location$/i : Array.isArray(value) ? /^pagination-/i : /^$/
      if (isDue.test(name) && !headers.has(name)) {
        faults.push(`the header ${name} is missing`)
      }
    }
    if (status >= 400) faults.push(`it fails: ${text.slice(0, 200)}`)
    return faults
  }
}
