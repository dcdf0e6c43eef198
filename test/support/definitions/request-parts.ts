import { blank } from '../../../src/definitions/plan/blank.ts'
import type { DocumentCheck } from './document-check.ts'
import { MinimalValue } from './minimal-value.ts'

type Json = { readonly [name: string]: unknown }

/** An operation of a document, and where it is. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly operation: Json
  readonly item: Json
}

/** The smallest valid parts of requests to the operations of a document. */
export class RequestParts {
  /** What is known to be there, by the path of its collection. */
  readonly ids: Map<string, string>
  readonly #check: DocumentCheck
  readonly #minimal: MinimalValue

  constructor(check: DocumentCheck, ids: Readonly<Record<string, string>>) {
    this.#check = check
    this.#minimal = new MinimalValue(check)
    this.ids = new Map(Object.entries(ids))
  }

  /** What fills each parameter of the path, by its name. */
  inPath(asked: Asked): Map<string, string> {
    const { path } = asked
    const values = [...path.matchAll(/\{([^}]+)\}/g)].map(({ 1: name = '', index }) => {
      const declared = this.#parameters(asked).find(
        (each) => each.name === name && each.in === 'path',
      )
      const known = this.ids.get(blank(path.slice(0, index - 1))) ?? this.ids.get(`{${name}}`)
      return [name, known ?? String(this.#minimal.of(declared?.schema ?? {}))] as const
    })
    return new Map(values)
  }

  /** What the query must have, by name. */
  inQuery(asked: Asked): Map<string, string> {
    const required = this.#parameters(asked).filter((each) => each.in === 'query' && each.required)
    return new Map(
      required.map(({ name, schema }) => [
        String(name),
        this.ids.get(`?${name}`) ?? String(this.#minimal.of(schema)),
      ]),
    )
  }

  /** The smallest body, and what is wrong with it where none is found that is valid. */
  body({ method, path, operation }: Asked): { body?: unknown; request: readonly string[] } {
    const declared = operation.requestBody as Json | undefined
    if (!declared) return { request: [] }
    const { content } = this.#check.follow(declared) as { content?: Json }
    const media = content?.['application/json'] as Json | undefined
    if (!media) return { request: [] }
    const place =
      typeof declared.$ref === 'string'
        ? declared.$ref
        : `#/paths/${path.replaceAll('/', '~1')}/${method}/requestBody`
    return this.#minimal.valid(media.schema, `${place}/content/application~1json/schema`)
  }

  /** The types of the credentials that the operation takes, such as `http` and `apiKey`. */
  credentials({ operation }: Asked): { readonly name: string; readonly type: unknown }[] {
    const { security, components } = this.#check.document as { security: Json[]; components: Json }
    const schemes = components.securitySchemes as Readonly<Record<string, Json>>
    const asked = (operation.security as Json[] | undefined) ?? security
    return asked
      .flatMap((each) => Object.keys(each))
      .map((name) => ({ name, type: schemes[name]?.type }))
  }

  #parameters({ item, operation }: Asked): Json[] {
    return [item.parameters, operation.parameters]
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .map((each) => this.#check.follow(each))
  }
}
