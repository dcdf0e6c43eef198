import type { OpenApiDocument } from '#engine/openapi/document'
import { problemNameOf } from '#engine/openapi/problems'
import type { RuleName } from '#engine/problem/rule-names'
import type { JsonSchema } from '#engine/schema/json-schema'
import type { Call } from '#handlers/call'

interface DeclaredHeader extends JsonSchema {
  readonly required: boolean
  readonly schema: JsonSchema
}

/** A response as the document declares it, its references followed. */
export interface DeclaredResponse {
  readonly headers: ReadonlyMap<string, DeclaredHeader>
  /** The schema of each media type; none when there is no body. */
  readonly content: Readonly<Record<string, { schema: JsonSchema }>>
}

/** The rules that decide without an operation. */
const rulesBefore: readonly (RuleName | undefined)[] = [
  'resource',
  'organization',
  'path',
  'method',
  'defect',
]

/** What the document says of a call's response with this status; `undefined` when it declares none. */
export function declaredResponse(
  document: OpenApiDocument,
  { operation, problem }: Call,
  status: number,
): DeclaredResponse | undefined {
  const { paths, components } = document
  const follow = (reference: JsonSchema | undefined): JsonSchema | undefined => {
    const [, , kind = '', name = ''] = String(reference?.$ref ?? '').split('/')
    return kind === '' ? reference : components[kind]?.[name]
  }

  const isBefore = !operation || rulesBefore.includes(problem?.rule)
  const described = operation && paths[operation.path]?.[operation.method.toLowerCase()]
  const responses = isBefore
    ? { [status]: components.responses?.[problemNameOf(status) ?? ''] }
    : (described as { responses: Record<number, JsonSchema> }).responses
  const response = follow(responses[status])
  if (!response) return undefined

  const headers = Object.entries((response.headers ?? {}) as Record<string, JsonSchema>)
  return {
    headers: new Map(
      headers.map(([name, header]) => [name.toLowerCase(), follow(header) as DeclaredHeader]),
    ),
    content: (response.content ?? {}) as DeclaredResponse['content'],
  }
}
