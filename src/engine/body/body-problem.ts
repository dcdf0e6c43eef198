import type * as z from 'zod/mini'
import { type Failure, mostNamed } from '../problem/failures.ts'
import { invalid } from '../problem/invalid.ts'
import { messageOf, wordsIn } from '../problem/messages.ts'
import type { Problem } from '../problem/problem.ts'
import type { InvalidField } from '../problem/problem-details.ts'
import { untold } from '../schema/list.ts'
import { isSecretPath, withoutSecrets } from '../values/secrets.ts'
import { valueAt } from '../values/value-at.ts'
import { unfit } from './unfit.ts'

/** The 422 of a body that failed some rules, and its schema with some issues; at least one of them. */
export function bodyProblem(
  body: unknown,
  failures: readonly Failure[],
  issues: readonly z.core.$ZodIssue[] = [],
): Problem {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  // What a document lets be something else fails by rules alone.
  if (!isObject && issues.length > 0) return notAnObject(body)

  const misshapen = unfit(body)
  // What is no text breaks rules of texts as well.
  const isTold = ({ path, more }: Failure) =>
    more === undefined && misshapen.some((each) => each.path.join() === path.join())
  const rules = [...failures, ...failuresIn(issues, body)]
  return invalidBody(body, [...misshapen, ...rules.filter((each) => !isTold(each))])
}

function failuresIn(issues: readonly z.core.$ZodIssue[], body: unknown): Failure[] {
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

function notAnObject(body: unknown): Problem {
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

/** The 422 of failures wherever they were found, in the order of the body. */
function invalidBody(body: unknown, failures: readonly Failure[]): Problem {
  const first = inBodyOrder(body, failures).slice(0, mostNamed)
  const count = failures.reduce((sum, { more = 0 }) => sum + 1 + more, 0)
  return invalid(first.map(fieldOf), { others: count - first.length })
}

const fieldOf = ({ path, message }: Failure): InvalidField => ({
  field: path.join('.'),
  message: wordsIn(message),
})

/** Sorts failures by where they stand in the body; a missing member comes after its siblings. */
function inBodyOrder(body: unknown, failures: readonly Failure[]): Failure[] {
  const places = new Map<object, Map<string, number>>()
  return failures
    .map((failure) => ({ failure, rank: rankOf(body, failure.path, places) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ failure }) => failure)
}

function rankOf(
  body: unknown,
  path: Failure['path'],
  places: Map<object, Map<string, number>>,
): number[] {
  // What stands in the URL comes before the body.
  if (path.length === 1 && (path[0] === 'id' || path[0] === 'tag')) return [-1]
  let value: unknown = body
  return path.map((key) => {
    const position = placeOf(value, String(key), places)
    value =
      position === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key as string]
    return position ?? Number.POSITIVE_INFINITY
  })
}

/** The position of a member among its siblings, which are counted once however many fail. */
function placeOf(
  value: unknown,
  key: string,
  places: Map<object, Map<string, number>>,
): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  let known = places.get(value)
  if (!known) {
    known = new Map(Object.keys(value).map((each, position) => [each, position]))
    places.set(value, known)
  }
  return known.get(key)
}

function compareRanks(a: number[], b: number[]): number {
  for (let level = 0; level < Math.min(a.length, b.length); level += 1) {
    const [left, right] = [a[level] as number, b[level] as number]
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}
