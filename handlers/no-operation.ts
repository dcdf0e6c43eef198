import { Problem } from '#contract/problem'
import { isMissing } from './missing-operations.ts'
import { nearestOperations, resources } from './nearest-operations.ts'
import { isKnownResource } from './route.ts'

/**
 * Why a request has no operation: 405, 404, or 501 where the mock does not have the resource, or of the
 * API's operations not this one.
 */
export function noOperation(
  method: string,
  segments: readonly string[],
  allowed: readonly string[],
): Problem {
  const path = `/${segments.join('/')}`
  if (isMissing(method, segments)) {
    return new Problem(501, `This mock has no ${method} ${path}, though the API has. ${elsewhere}`)
  }
  if (allowed.length > 0) {
    const methods = allowed.join(', ')
    return new Problem(405, `${method} is not a method of ${path}. Use ${methods}.`, {
      headers: { Allow: methods },
    })
  }
  const hint = didYouMean(method, segments)
  if (!isKnownResource(segments)) {
    return new Problem(501, `This mock has no operation ${method} ${path}${hint} ${elsewhere}`)
  }
  return new Problem(
    404,
    `${method} ${path} is no operation of the API${hint} Check the path for an extra slash.`,
    { rule: 'path' },
  )
}

const elsewhere =
  "An app can answer others with a handler of its own, before the mock's, or let them pass to the " +
  'real host with `passthrough: true`; a server of the mock has these alone.'

/** Names the nearest operations, and ends the sentence. */
function didYouMean(method: string, segments: readonly string[]): string {
  const [first, ...others] = nearestOperations(method, segments)
  return first === undefined
    ? `. It has ${resources().join(', ')}.`
    : `: did you mean ${[first, ...others].join(' or ')}?`
}
