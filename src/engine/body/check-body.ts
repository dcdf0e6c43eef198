import type * as z from 'zod/mini'
import type { Failure } from '../problem/failures.ts'
import { Refusal } from '../problem/refusal.ts'
import { parseWordless } from '../problem/unsaid.ts'
import { isFit } from './fit.ts'

/**
 * Checks a parsed body against its schema and against rules that a schema cannot know; throws one 422
 * with its failures, in the order of the body.
 */
export function checkBody<T>(
  schema: z.core.$ZodType<T>,
  body: unknown,
  failuresOf: (body: object) => readonly Failure[],
): T {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  const failures = isObject ? failuresOf(body) : []
  const { success, data, error } = parseWordless(schema, body)
  if (isObject && failures.length === 0 && success && isFit(body)) return data
  throw new Refusal(async () => {
    const problems = await import('./body-problem.ts')
    return problems.bodyProblem(body, failures, error?.issues)
  })
}
