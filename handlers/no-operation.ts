import { Problem } from '#engine/problem/problem'
import { nearestOperations } from './nearest-operations.ts'
import { matches, patternOf, type Router } from './router.ts'

/** Methods by path, of what the API has and the mock has not. */
type MissingOperations = Readonly<Record<string, readonly string[]>>

export interface Known {
  readonly router: Router
  readonly missing: () => Promise<MissingOperations>
}

/**
 * Why a request has no operation: 405, 404, or 501 where the mock does not have the resource, or of the
 * API's operations not this one.
 */
export async function noOperation(
  { router, missing }: Known,
  method: string,
  segments: readonly string[],
  allowed: readonly string[],
): Promise<Problem> {
  const path = `/${segments.join('/')}`
  if (isMissing(await missing(), method, segments)) {
    return new Problem(501, `This mock has no ${method} ${path}, though the API has. ${elsewhere}`)
  }
  if (allowed.length > 0) {
    const methods = allowed.join(', ')
    return new Problem(405, `${method} is not a method of ${path}. Use ${methods}.`, {
      headers: { Allow: methods },
    })
  }
  const hint = didYouMean(router, method, segments)
  if (!router.names.includes(segments[0] ?? '')) {
    return new Problem(501, `This mock has no operation ${method} ${path}${hint} ${elsewhere}`)
  }
  return new Problem(
    404,
    `${method} ${path} is no operation of the API${hint} Check the path for an extra slash.`,
    { rule: 'path' },
  )
}

const elsewhere =
  'Declare a resource for it with the option `resources`, or take it from an OpenAPI document with `definitions`. ' +
  "In a page a handler of your own, before the mock's, can answer it too, and `passthrough: true` lets it go to the real host."

/** Names the nearest operations, and ends the sentence. */
function didYouMean(
  { operations, names }: Router,
  method: string,
  segments: readonly string[],
): string {
  const [first, ...others] = nearestOperations(operations, method, segments)
  return first === undefined
    ? `. It has ${names.map((name) => `/${name}`).join(', ')}.`
    : `: did you mean ${[first, ...others].join(' or ')}?`
}

const isMissing = (
  missing: MissingOperations,
  method: string,
  segments: readonly string[],
): boolean =>
  Object.entries(missing).some(
    ([path, methods]) => methods.includes(method) && matches(patternOf(path), segments),
  )
