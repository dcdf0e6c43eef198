import { Problem } from '#contract/problem'

/** The 405 of a path that answers other methods, or the 404 of one that answers none. */
export function noOperation(
  method: string,
  segments: readonly string[],
  allowed: readonly string[],
): Problem {
  const path = `/${segments.join('/')}`
  if (allowed.length > 0) {
    const methods = allowed.join(', ')
    return new Problem(405, `${method} is not a method of ${path}. Use ${methods}.`, {
      headers: { Allow: methods },
    })
  }
  return new Problem(
    404,
    `${method} ${path} is no operation of the API. Check the path for an extra slash.`,
    { rule: 'path' },
  )
}

/** The 501 of a resource that the mock does not have. */
export const notMocked = (method: string, segments: readonly string[]): Problem =>
  new Problem(
    501,
    `This mock has no operation ${method} /${segments.join('/')}; it mocks customers only. ` +
      "Add a handler of your own for it, before the mock's, or give the mock a narrower `baseUrl`.",
  )
