import { Problem } from '#contract/problem'

/** Why a request has no operation: 405, 404, or 501 for a resource that the mock does not have. */
export async function noOperation(
  method: string,
  segments: readonly string[],
  allowed: readonly string[],
): Promise<Problem> {
  const path = `/${segments.join('/')}`
  if (allowed.length > 0) {
    const methods = allowed.join(', ')
    return new Problem(405, `${method} is not a method of ${path}. Use ${methods}.`, {
      headers: { Allow: methods },
    })
  }
  return new Problem(
    404,
    `${method} ${path} is no operation of the API${await didYouMean(method, segments)} ` +
      'Check the path for an extra slash.',
    { rule: 'path' },
  )
}

export async function notMocked(method: string, segments: readonly string[]): Promise<Problem> {
  return new Problem(
    501,
    `This mock has no operation ${method} /${segments.join('/')}${await didYouMean(method, segments)} ` +
      "It mocks what a customer screen needs. Add a handler of your own for others, before the mock's, " +
      'or let them pass to the real host with `passthrough: true`.',
  )
}

/** Names the nearest operations, and ends the sentence. */
async function didYouMean(method: string, segments: readonly string[]): Promise<string> {
  const { nearestOperations } = await import('./nearest-operations.ts')
  const [first, ...others] = nearestOperations(method, segments)
  return first === undefined ? '.' : `: did you mean ${[first, ...others].join(' or ')}?`
}
