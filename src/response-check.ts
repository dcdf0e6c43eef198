import { type OpenApiDocument, openApiDocument } from '#contract/openapi/document'
import { Problem } from '#contract/problem'
import type { Call } from '#handlers/call'
import { headerLines } from '#semantics/request-like'
import { type DeclaredResponse, declaredResponse } from './response-check/declared-response.ts'
import { SchemaCheck } from './response-check/schema-check.ts'

/** Headers that belong to any body. */
const headersOfBodies = ['content-type', 'content-length']

/** Made once for all mocks, as it depends on nothing else. */
const checks = new Map<string, ResponseCheck>()

/** Holds responses against the document whose problems have this media type. */
export function responseCheck(problemContentType: string): ResponseCheck {
  const check = checks.get(problemContentType) ?? new ResponseCheck(problemContentType)
  checks.set(problemContentType, check)
  return check
}

class ResponseCheck {
  readonly #document: OpenApiDocument
  readonly #schemas: SchemaCheck

  constructor(problemContentType: string) {
    this.#document = openApiDocument({ problemContentType, whole: true })
    this.#schemas = new SchemaCheck(this.#document.components.schemas ?? {})
  }

  /** A 500 that says how a call's response breaks the contract; `undefined` when it does not. */
  async breachOf(call: Call, response: Response): Promise<Problem | undefined> {
    const { operation, problem } = call
    // The document itself is no operation; and a scenario is there to do what the contract does not say.
    if ((!operation && response.ok) || problem?.rule === 'scenario') return undefined
    const faults = await this.#faultsOf(call, response)
    if (faults.length === 0) return undefined

    const name = operation?.id ?? `${call.request.method} ${call.url.pathname}`
    const shown = faults.length > 3 ? [...faults.slice(0, 3), `${faults.length - 3} more`] : faults
    const detail =
      `The response ${response.status} of ${name} breaks the contract: ${shown.join('; ')}. ` +
      'Correct the data if it is yours; else this is a defect of rebilly-mock: please report it.'
    console.error(`[rebilly-mock] ${detail}`)
    return new Problem(500, detail, { rule: 'defect' })
  }

  async #faultsOf(call: Call, response: Response): Promise<string[]> {
    const declared = declaredResponse(this.#document, call, response.status)
    if (!declared) return [`the status ${response.status} is not declared`]
    return [
      ...this.#headerFaults(declared, response.headers),
      ...(await this.#bodyFaults(declared, response, call.url.searchParams)),
    ]
  }

  #headerFaults({ headers: declared }: DeclaredResponse, headers: Headers): string[] {
    const undeclared = headerLines(headers)
      .map(([name]) => name)
      .filter((name) => !declared.has(name) && !headersOfBodies.includes(name))
      .map((name) => `header ${name} is not declared`)
    const faulty = [...declared].flatMap(([name, { required, schema }]) => {
      const text = headers.get(name)
      if (text === null) return required ? [`header ${name} is missing`] : []
      const value = schema.type === 'integer' ? Number(text) : text
      return this.#schemas.faultsOf(value, schema).map((fault) => `header ${name} ${fault}`)
    })
    return [...undeclared, ...faulty]
  }

  async #bodyFaults(
    { content }: DeclaredResponse,
    response: Response,
    query: URLSearchParams,
  ): Promise<string[]> {
    const mediaTypes = Object.keys(content)
    if (mediaTypes.length === 0) return []
    const type = response.headers.get('content-type') ?? ''
    const declared = content[type]
    if (!declared) return [`header content-type is "${type}", not ${mediaTypes.join(' or ')}`]
    // `fields` leaves out what is required otherwise.
    const partial = response.ok && [...query.keys()].some((name) => /^fields(\[\])?$/.test(name))
    return this.#schemas
      .faultsOf(await response.clone().json(), declared.schema, { partial })
      .map((fault) => `body ${fault}`)
  }
}
