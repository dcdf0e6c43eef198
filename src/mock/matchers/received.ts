import type { OperationName } from '#resources/index'
import { nearestEntries } from '../journal/nearest-entries.ts'
import type { Mock } from '../mock.ts'
import type { ReceivedMatch } from './mock-matchers.ts'
import { partsOf, type Verdict } from './verdict.ts'

/** Whether a mock received such requests. */
export function received(
  { journal }: Mock,
  operation: string,
  { times, ...match }: ReceivedMatch,
): Verdict {
  const count = journal.count(operation as OperationName, match)
  const pass = times === undefined ? count > 0 : count === times
  const wanted = `${times === undefined ? '' : `${times} times `}${operation}${partsOf(match)}`
  return {
    pass,
    message: () =>
      pass
        ? `Expected the mock not to have received ${wanted}, but it did, ${count} times.`
        : `Expected the mock to have received ${wanted}; it did ${count} times.\n` +
          nearestEntries(journal.entries, { operation, request: { ...match } }),
  }
}
