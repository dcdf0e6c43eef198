import type { MockError } from '#engine/problem/mock-error'

/** Why a mock could not start, as whoever has to mend it gets to know it. */
export interface Failure {
  readonly message: string
  readonly stack: string | undefined
}

/** What was thrown, with the place where to mend it. */
export function failureOf(cause: unknown, place: string): Error & Failure {
  const isError = cause instanceof Error
  const error = new Error(`${place}: ${isError ? cause.message : String(cause)}`, { cause })
  const { code } = Object(cause) as Partial<MockError>
  return Object.assign(error, {
    ...(code && { code }),
    stack: isError ? cause.stack?.replace(cause.message, () => error.message) : error.stack,
  })
}
