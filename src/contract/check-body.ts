import * as z from 'zod/mini'
import { type Failure, invalidBody } from './failures.ts'
import { untold } from './list.ts'
import { messageOf } from './messages.ts'
import { invalid } from './problem.ts'
import { isSecretPath, withoutSecrets } from './secrets.ts'
import { unfit } from './unfit.ts'

/**
 * Checks a parsed body against its schema and against rules that a schema cannot know; throws one 422
 * with its failures, in the order of the body.
 */
export function checkBody<T>(
  schema: z.core.$ZodType<T>,
  body: unknown,
  failuresOf: (body: object) => readonly Failure[],
): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notAnObject(body)

  const misshapen = unfit(body)
  const result = z.safeParse(schema, body)
  const rules = [...failuresOf(body), ...failuresIn(result.error?.issues ?? [], body)]
  // What is no text breaks rules of texts as well.
  const isTold = ({ path, more }: Failure) =>
    more === undefined && misshapen.some((each) => each.path.join() === path.join())
  const failures = [...misshapen, ...rules.filter((each) => !isTold(each))]
  if (failures.length > 0 || !result.success) throw invalidBody(body, failures)
  return result.data
}

function failuresIn(issues: readonly z.core.$ZodIssue[], body: object): Failure[] {
  const failures: Failure[] = []
  for (const issue of issues) {
    const { path } = issue
    const last = failures.at(-1)
    const more = untold(issue)
    if (more === undefined) {
      const mayQuote = !isSecretPath(path)
      const message = () => messageOf(issue, valueAt(body, path), { mayQuote })
      failures.push({ path, message })
    } else if (last) failures[failures.length - 1] = { ...last, more: (last.more ?? 0) + more }
  }
  return failures
}

function notAnObject(body: unknown) {
  const found =
    body === undefined
      ? 'empty'
      : Array.isArray(body)
        ? 'an array'
        : JSON.stringify(withoutSecrets(body))
  const shown = found.length > 40 ? `${found.slice(0, 40)}...` : found
  return invalid([
    { field: '', message: `must be a JSON object, but is ${shown}; the smallest valid one is {}` },
  ])
}

export function valueAt(body: unknown, path: Failure['path']): unknown {
  let value = body
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
