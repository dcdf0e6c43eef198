import * as z from 'zod/mini'
import { messageOf } from './messages.ts'
import { type InvalidField, invalid } from './problem.ts'
import { isSecretPath, withoutSecrets } from './secrets.ts'

type Path = readonly PropertyKey[]
export interface Failure {
  path: Path
  message: string
}

/**
 * Checks a parsed body against its schema and against rules that a schema cannot know; throws one 422
 * with every failure, in the order of the body.
 */
export function checkBody<T>(
  schema: z.core.$ZodType<T>,
  body: unknown,
  failuresOf: (body: object) => Failure[],
): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notAnObject(body)

  const result = z.safeParse(schema, body)
  const failures = failuresOf(body)
  if (!result.success) {
    for (const issue of result.error.issues) {
      const { path } = issue
      const mayQuote = !isSecretPath(path)
      failures.push({ path, message: messageOf(issue, valueAt(body, path), { mayQuote }) })
    }
  }
  if (failures.length > 0 || !result.success) throw invalid(inBodyOrder(body, failures))
  return result.data
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

export function valueAt(body: unknown, path: Path): unknown {
  let value = body
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** Sorts failures by where they stand in the body; a missing member comes after its siblings. */
function inBodyOrder(body: object, failures: Failure[]): InvalidField[] {
  return failures
    .map((failure) => ({ ...failure, rank: rankOf(body, failure.path) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ path, message }) => ({ field: path.join('.'), message }))
}

function rankOf(body: unknown, path: Path): number[] {
  // What stands in the URL comes before the body.
  if (path.length === 1 && (path[0] === 'id' || path[0] === 'tag')) return [-1]
  let value = body
  return path.map((key) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
    const position = keys.indexOf(String(key))
    value = position < 0 ? undefined : (value as Record<PropertyKey, unknown>)[key]
    return position < 0 ? Number.POSITIVE_INFINITY : position
  })
}

function compareRanks(a: number[], b: number[]): number {
  for (let level = 0; level < Math.min(a.length, b.length); level += 1) {
    const [left, right] = [a[level] as number, b[level] as number]
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}
