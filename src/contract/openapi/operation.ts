import { errorStatuses, type OperationName } from '../error-statuses.ts'
import { headerRefs } from './headers.ts'
import { type JsonSchema, schemaRef } from './json-schema.ts'
import type { SchemaName } from './named-schemas.ts'
import { type ParameterName, parameterRef } from './parameters.ts'
import { type DeclaredProblem, problemRefs } from './problems.ts'

/** An operation, described by what sets it apart from the others. */
export interface Description {
  readonly id: OperationName
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** Who may call besides those whom the API's every operation lets in. */
  readonly callers?: readonly ('ApplicationJWT' | 'PublishableApiKey')[]
  readonly parameters?: readonly ParameterName[]
  readonly body?: SchemaName
  /** What each success sends: a resource, a list of them, or nothing. */
  readonly success: Readonly<
    Partial<Record<200 | 201 | 204, SchemaName | readonly [SchemaName] | null>>
  >
}

/** The operations of a part of the API, by method and path. */
export type Descriptions = Readonly<Record<`${string} /${string}`, Description>>

export const everyone = ['SecretApiKey', 'JWT']

/** An operation as OpenAPI has it. */
export function operationObject(description: Description): JsonSchema {
  const { id, tag, summary, callers, parameters, body, success } = description
  // Every body may be none that can be read.
  const problems: DeclaredProblem[] = [
    ...errorStatuses[id],
    ...(body ? ([400, 413, 415] as const) : []),
  ]
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description.description && { description: description.description }),
    ...(callers && { security: [...everyone, ...callers].map((name) => ({ [name]: [] })) }),
    ...(parameters && { parameters: parameters.map(parameterRef) }),
    ...(body && { requestBody: { required: true, content: json(schemaRef(body)) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(success).map(([status, sent]) => [status, successObject(status, sent)]),
      ),
      ...problemRefs(problems.sort()),
    },
  }
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } })

const meanings: Record<string, string> = { 200: 'Success.', 201: 'Created.', 204: 'Done.' }

function successObject(status: string, sent: SchemaName | readonly [SchemaName] | null) {
  const description = meanings[status]
  if (sent === null) return { description }
  if (typeof sent !== 'string') {
    const headers = headerRefs('Pagination-Total', 'Pagination-Limit', 'Pagination-Offset')
    return { description, headers, content: json({ type: 'array', items: schemaRef(sent[0]) }) }
  }
  const headers = status === '201' ? { headers: headerRefs('Location') } : {}
  return { description, ...headers, content: json(schemaRef(sent)) }
}
