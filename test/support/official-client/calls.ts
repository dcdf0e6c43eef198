import type { DocumentCheck } from '../definitions/document-check.ts'
import { type Asked, RequestParts } from '../definitions/request-parts.ts'
import type { Credentials, Method } from './methods.ts'
import { type Rehearsal, rehearse } from './rehearse.ts'

type Json = { readonly [name: string]: unknown }

/** How to call a method so that the document has nothing against it. */
export interface ValidCall {
  /** The operation that it calls. */
  readonly at: string
  readonly request: Json
  readonly credentials: Credentials
  /** What the document has against the body, where no valid one is found. */
  readonly faults: readonly string[]
}

/** Makes valid arguments of the client's methods from a document. */
export class Calls {
  readonly #check: DocumentCheck
  readonly #parts: RequestParts

  constructor(check: DocumentCheck, ids: Readonly<Record<string, string>>) {
    this.#check = check
    this.#parts = new RequestParts(check, ids)
  }

  /** A valid call; none where the document has no such operation. */
  async of(method: Method): Promise<ValidCall | undefined> {
    const rehearsal = await rehearse(method)
    const asked = this.#operationOf(rehearsal)
    if (!asked) return undefined
    const { path } = asked
    const inPath = this.#parts.inPath(asked)
    const inQuery = this.#parts.inQuery(asked)
    const request: Record<string, unknown> = {}
    const put = (mark: unknown, value: unknown) => {
      const name = /^§(\w+)§$/.exec(String(mark))?.[1]
      if (name !== undefined && value !== undefined) request[name] = value
    }
    const own = rehearsal.path.split('/')
    for (const [index, part] of path.split('/').entries()) {
      const param = /^\{(.*)\}$/.exec(part)?.[1]
      if (param !== undefined) put(own[index], encodeURIComponent(inPath.get(param) ?? ''))
    }
    for (const [name, mark] of rehearsal.query) put(mark, inQuery.get(name))
    const { body = {}, request: faults } = this.#parts.body(asked)
    put(rehearsal.body, body)
    const at = `${asked.method.toUpperCase()} ${path}`
    return { at, request, credentials: this.#credentialsOf(method, asked), faults }
  }

  /** The operation whose path is most like that of the request. */
  #operationOf({ method, path }: Rehearsal): Asked | undefined {
    const own = path.split('/')
    const likeness = (parts: readonly string[]) =>
      parts.filter((part, index) => part === own[index]).length
    const all = Object.entries(this.#check.document.paths as Record<string, Json>)
    const [found] = all
      .filter(([, item]) => item[method])
      .map(([at, item]) => ({ at, item, parts: at.split('/') }))
      .filter(
        ({ parts }) =>
          parts.length === own.length &&
          parts.every((part, index) => part === own[index] || part.startsWith('{')),
      )
      .sort((a, b) => likeness(b.parts) - likeness(a.parts))
    return (
      found && { method, path: found.at, item: found.item, operation: found.item[method] as Json }
    )
  }

  /** What the operation takes: a client comes with a key, or with a session where it is of the storefront. */
  #credentialsOf({ of }: Method, asked: Asked): Credentials {
    const taken = this.#parts.credentials(asked)
    const own = of === 'storefront' ? /JWT$/ : /^SecretApiKey$/
    if (taken.length === 0 || taken.some(({ name }) => own.test(name))) return 'its own'
    return taken.some(({ type }) => type === 'http') ? 'a session' : 'a publishable key'
  }
}
