import { type OpenApiDocument, openApiDocument } from '#engine/openapi/document'
import { Problem } from '#engine/problem/problem'
import { type Answer, isFile } from '#engine/request/answer'
import type { Resource } from '#engine/resource/resource'
import type { Rules } from '#engine/rules'
import type { Call } from '#handlers/call'
import { headLines } from '#handlers/head-lines'
import { type DeclaredResponse, declaredResponse } from './declared-response.ts'
import { SchemaCheck } from './schema-check.ts'

/** Headers that belong to any body. */
const headersOfBodies = ['content-type', 'content-length']

/** Made once for all mocks of the same resources, as it depends on nothing else. */
const checks = new WeakMap<readonly Resource[], Map<string, Promise<ResponseCheck>>>()

/** Holds answers against the document of these resources, as the rules have it. */
export function responseCheck(
  resources: readonly Resource[],
  rules: Rules,
): Promise<ResponseCheck> {
  const { problemContentType } = rules
  const known = checks.get(resources) ?? new Map<string, Promise<ResponseCheck>>()
  checks.set(resources, known)
  const check = known.get(problemContentType) ?? make(resources, rules)
  known.set(problemContentType, check)
  return check
}

async function make(resources: readonly Resource[], { problemContentType, contract }: Rules) {
  const { version, largestOffset } = contract
  const options = { problemContentType, version, largestOffset, whole: true }
  return new ResponseCheck(await openApiDocument(resources, options))
}

class ResponseCheck {
  readonly #document: OpenApiDocument
  readonly #schemas: SchemaCheck

  constructor(document: OpenApiDocument) {
    this.#document = document
    this.#schemas = new SchemaCheck(document.components.schemas ?? {})
  }

  /** A 500 that says how a call's response breaks the contract; `undefined` when it does not. */
  breachOf(call: Call, answer: Answer): Problem | undefined {
    const { operation, problem } = call
    // The document itself is no operation; and a scenario is there to do what the contract does not say.
    if ((!operation && isSuccess(answer)) || problem?.rule === 'scenario') return undefined
    const faults = this.#faultsOf(call, answer)
    if (faults.length === 0) return undefined

    const name = operation?.id ?? `${call.request.method} ${call.url.pathname}`
    const shown = faults.length > 3 ? [...faults.slice(0, 3), `${faults.length - 3} more`] : faults
    const detail =
      `The response ${answer.status} of ${name} breaks the contract: ${shown.join('; ')}. ` +
      'Correct the data if it is yours; else this is a defect of rebilly-mock: please report it.'
    console.error(`[rebilly-mock] ${detail}`)
    return new Problem(500, detail, { rule: 'defect' })
  }

  #faultsOf(call: Call, answer: Answer): string[] {
    const declared = declaredResponse(this.#document, call, answer.status)
    if (!declared) return [`the status ${answer.status} is not declared`]
    const headers = new Map(headLines(answer))
    return [
      ...this.#headerFaults(declared, headers),
      ...this.#bodyFaults(
        declared,
        answer,
        headers.get('content-type') ?? '',
        call.url.searchParams,
      ),
    ]
  }

  #headerFaults(
    { headers: declared }: DeclaredResponse,
    headers: ReadonlyMap<string, string>,
  ): string[] {
    const undeclared = [...headers.keys()]
      .filter((name) => !declared.has(name) && !headersOfBodies.includes(name))
      .map((name) => `header ${name} is not declared`)
    const faulty = [...declared].flatMap(([name, { required, schema }]) => {
      const text = headers.get(name)
      if (text === undefined) return required ? [`header ${name} is missing`] : []
      const value = schema.type === 'integer' ? Number(text) : text
      return this.#schemas.faultsOf(value, schema).map((fault) => `header ${name} ${fault}`)
    })
    return [...undeclared, ...faulty]
  }

  #bodyFaults(
    { content }: DeclaredResponse,
    answer: Answer,
    type: string,
    query: URLSearchParams,
  ): string[] {
    const mediaTypes = Object.keys(content)
    if (mediaTypes.length === 0 || isFile(answer.body)) return []
    const declared = content[type]
    if (!declared) return [`header content-type is "${type}", not ${mediaTypes.join(' or ')}`]
    // `fields` leaves out what is required otherwise.
    const partial =
      isSuccess(answer) && [...query.keys()].some((name) => /^fields(\[\])?$/.test(name))
    return this.#schemas
      .faultsOf(JSON.parse(JSON.stringify(answer.body)), declared.schema, { partial })
      .map((fault) => `body ${fault}`)
  }
}

const isSuccess = ({ status }: Answer) => status >= 200 && status < 300
