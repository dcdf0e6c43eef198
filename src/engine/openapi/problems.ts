import * as z from 'zod/mini'
import { invalidField } from '../problem/problem-details.ts'
import { type JsonSchema, schemaRef } from '../schema/json-schema.ts'
import { headerRefs } from './headers.ts'

/** Each problem's name in the document, and when it comes. */
const problems = {
  400: ['BadRequest', 'The body is not JSON (a rule of the mock).'],
  401: ['Unauthorized', 'The credentials are missing or not known.'],
  403: ['Forbidden', 'The credentials do not cover the operation or the organization.'],
  404: ['NotFound', 'There is no such resource.'],
  405: ['MethodNotAllowed', 'The path has other methods (a rule of the mock).'],
  409: ['Conflict', 'The state of the resource stands in the way.'],
  413: ['ContentTooLarge', 'The body is larger than the mock takes (a rule of the mock).'],
  415: [
    'UnsupportedMediaType',
    'The body is declared as something else than JSON, or has an unknown coding (a rule of the mock).',
  ],
  422: ['ValidationError', 'Something sent breaks rules; each failure is named.'],
  429: ['TooManyRequests', 'There were too many requests.'],
  500: ['InternalServerError', 'The mock failed.'],
  501: ['NotImplemented', 'The mock does not have this resource, or not this operation.'],
} as const

export type DeclaredProblem = keyof typeof problems

const entries = Object.entries(problems).map(
  ([status, [name, description]]) =>
    [Number(status) as DeclaredProblem, name, description] as const,
)

/** What every problem holds: `type` is a URI, `detail` says what to do. */
const base = {
  type: z.string(),
  title: z.string().check(z.minLength(1)),
  detail: z.string().check(z.minLength(1)),
  instance: z.optional(z.string()),
}

/** The body of each problem, by name. */
export const problemSchemas: Record<string, z.core.$ZodType> = {
  Problem: z.looseObject({ ...base, status: z.int() }),
  ...Object.fromEntries(
    entries.map(([status, name]) => [
      name,
      z.looseObject({
        ...base,
        status: z.literal(status),
        ...(status === 422 && { invalidFields: z.array(invalidField).check(z.minLength(1)) }),
      }),
    ]),
  ),
}

/** The responses of problems, by name. */
export const problemResponses = (mediaType: string): Record<string, JsonSchema> =>
  Object.fromEntries(
    entries.map(([status, name, description]) => [
      name,
      {
        description,
        ...(status === 405 && { headers: headerRefs('Allow') }),
        ...(status === 429 && { headers: headerRefs('X-RateLimit-Retry-After') }),
        ...(status === 415 && { headers: headerRefs('Accept-Encoding') }),
        content: { [mediaType]: { schema: schemaRef(name) } },
      },
    ]),
  )

/** The name of a status's response, if a problem of that status is declared. */
export const problemNameOf = (status: number): string | undefined =>
  entries.find(([declared]) => declared === status)?.[1]

/** References to the responses of these problems. */
export const problemRefs = (statuses: readonly DeclaredProblem[]): Record<string, JsonSchema> =>
  Object.fromEntries(
    [...new Set(statuses)]
      .filter((status) => problemNameOf(status) !== undefined)
      .map((status) => [status, { $ref: `#/components/responses/${problemNameOf(status)}` }]),
  )
