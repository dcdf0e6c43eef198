import type { JournalEntry } from '../journal/entry.ts'
import type { Came } from './seen.ts'
import type { Verdict } from './verdict.ts'

/** Whether an operation answered each request. */
export function noUnexpectedRequests({ found }: Came): Verdict {
  const unexpected = found.filter(({ operation }) => operation === undefined)
  const told = unexpected.map((entry) => `  ${entry.method} ${entry.url}\n      ${detailOf(entry)}`)
  return {
    pass: unexpected.length === 0,
    message: () =>
      unexpected.length === 0
        ? 'Expected the mock to have got requests that no operation answers, but it got none.'
        : `Expected an operation to answer each request; none did for:\n${told.join('\n')}`,
  }
}

const detailOf = ({ response }: JournalEntry) =>
  (response?.body as { detail?: string } | undefined)?.detail ?? ''
