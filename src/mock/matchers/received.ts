import { nearestEntries } from '../journal/nearest-entries.ts'
import type { ReceivedMatch } from './mock-matchers.ts'
import type { Came } from './seen.ts'
import { partsOf, type Verdict } from './verdict.ts'

/** Whether a mock received such requests. */
export function received(
  { found, entries }: Came,
  operation: string,
  { times, ...match }: ReceivedMatch,
): Verdict {
  const count = found.length
  const pass = times === undefined ? count > 0 : count === times
  const wanted = `${times === undefined ? '' : `${times} times `}${operation}${partsOf(match)}`
  return {
    pass,
    message: () =>
      pass
        ? `Expected the mock not to have received ${wanted}, but it did, ${count} times.`
        : `Expected the mock to have received ${wanted}; it did ${count} times.\n` +
          nearestEntries(entries(), { operation, request: { ...match } }),
  }
}
