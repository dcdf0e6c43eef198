import type { MockError } from '#engine/problem/mock-error'

/** Why the mock of a page could not start, as the development server gets to know it. */
export interface Failure {
  readonly message: string
  readonly stack: string | undefined
}

export type Report = (failure: Failure) => void

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

/** Whether the config file, or what it imports, did not load: Vite has the better reason, and shows it. */
export const isToldByVite = ({ message }: Error): boolean =>
  /dynamically imported module|Importing a module script failed/i.test(message)
