import { type InvalidField, invalid, type Problem } from './problem.ts'

/** One failed rule of a body: where it stands there, and what is wrong. */
export interface Failure {
  readonly path: readonly PropertyKey[]
  /** A function where the words are dear: it is called for those failures alone that are named. */
  readonly message: string | (() => string)
  /** How many more of its kind come after it, which are only counted. */
  readonly more?: number
}

/** An answer names as many failures: more of them help nobody, and would be longer than the request. */
const mostNamed = 100

/** Failures of one kind, in the order of the body: those that may be named are kept, the others counted. */
export class FailureList {
  readonly #first: Failure[] = []
  #others = 0

  /** A path may be changed afterwards: it is copied, if it is kept. */
  add(path: Failure['path'], message: Failure['message']): void {
    if (this.#first.length < mostNamed) this.#first.push({ path: [...path], message })
    else this.#others += 1
  }

  /** The same with what another list named. */
  append(failures: readonly Failure[]): void {
    for (const { path, message, more = 0 } of failures) {
      this.add(path, message)
      this.#others += more
    }
  }

  /** The first ones, the last of which stands for the others. */
  get named(): Failure[] {
    const last = this.#first.at(-1)
    if (!last || this.#others === 0) return this.#first
    return [...this.#first.slice(0, -1), { ...last, more: this.#others }]
  }
}

/** The 422 of failures wherever they were found, in the order of the body. */
export function invalidBody(body: object, failures: readonly Failure[]): Problem {
  const first = inBodyOrder(body, failures).slice(0, mostNamed)
  const count = failures.reduce((sum, { more = 0 }) => sum + 1 + more, 0)
  return invalid(first.map(fieldOf), { others: count - first.length })
}

const fieldOf = ({ path, message }: Failure): InvalidField => ({
  field: path.join('.'),
  message: wordsIn(message),
})

export const wordsIn = (message: Failure['message']): string =>
  typeof message === 'string' ? message : message()

/** Sorts failures by where they stand in the body; a missing member comes after its siblings. */
function inBodyOrder(body: object, failures: readonly Failure[]): Failure[] {
  const places = new Map<object, Map<string, number>>()
  return failures
    .map((failure) => ({ failure, rank: rankOf(body, failure.path, places) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ failure }) => failure)
}

function rankOf(
  body: object,
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
