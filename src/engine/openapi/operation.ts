import { mergePatchType, type Operation } from '../request/operation.ts'
import { rateHeaders, showsRate } from '../request/rate.ts'
import type { OperationDescription } from '../resource/description.ts'
import { type JsonSchema, schemaRef } from '../schema/json-schema.ts'
import { headerRefs } from './headers.ts'
import { parameterRef } from './parameters.ts'
import { type DeclaredProblem, problemRefs } from './problems.ts'

export const everyone = ['SecretApiKey', 'JWT']

/** An operation as OpenAPI has it. */
export function operationObject(
  { id, method, fails, fidelity, tellsRate = false }: Operation,
  described: OperationDescription,
): JsonSchema {
  const { tag, summary, description, callers, parameters, body, patch, success, raw } = described
  // Every body may be none that can be read.
  const problems: DeclaredProblem[] = [
    ...(fails as readonly DeclaredProblem[]),
    ...(body || patch || raw?.requestBody ? ([400, 413, 415] as const) : []),
    ...(tellsRate ? ([429] as const) : []),
  ]
  return {
    operationId: id,
    tags: [tag],
    'x-rebilly-mock': fidelity ?? 'exact',
    summary,
    ...(description && { description }),
    ...(callers && { security: [...everyone, ...callers].map((name) => ({ [name]: [] })) }),
    ...(parameters && { parameters: parameters.map(parameterRef) }),
    ...(body && { requestBody: { required: true, content: json(schemaRef(body)) } }),
    ...(patch && { requestBody: { required: true, content: mergePatch(schemaRef(patch)) } }),
    ...(raw && {
      parameters: raw.parameters,
      ...(raw.requestBody && { requestBody: raw.requestBody }),
    }),
    responses: {
      ...raw?.responses,
      ...Object.fromEntries(
        Object.entries(success).map(([status, sent]) => [
          status,
          withRate(successObject(status, sent), tellsRate && showsRate(method, Number(status))),
        ]),
      ),
      ...problemRefs(problems.sort()),
    },
  }
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } })

const mergePatch = (schema: JsonSchema) => ({
  [mergePatchType]: { schema },
  ...json(schema),
})

const withRate = (response: JsonSchema, does: boolean): JsonSchema =>
  does
    ? { ...response, headers: { ...(response.headers as object), ...headerRefs(...rateHeaders) } }
    : response

const meanings: Record<string, string> = { 200: 'Success.', 201: 'Created.', 204: 'Done.' }

function successObject(status: string, sent: string | readonly [string] | null): JsonSchema {
  const description = meanings[status]
  if (sent === null) return { description }
  if (typeof sent !== 'string') {
    const headers = headerRefs('Pagination-Total', 'Pagination-Limit', 'Pagination-Offset')
    return { description, headers, content: json({ type: 'array', items: schemaRef(sent[0]) }) }
  }
  const headers = status === '201' ? { headers: headerRefs('Location') } : {}
  return { description, ...headers, content: json(schemaRef(sent)) }
}
