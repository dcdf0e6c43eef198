import { coded } from '#engine/problem/mock-error'
import { longestWait } from '#engine/values/longest-wait'
import { withoutSecrets } from '#engine/values/secrets'
import type { Call } from '#handlers/call'
import { entryOf, type JournalEntry } from './entry.ts'
import type { JournalMatch } from './journal-match.ts'
import { nearestEntries } from './nearest-entries.ts'
import type { AwaitedCalls, Waiter } from './waiter.ts'

interface Wait {
  readonly isMet: (call: Call) => boolean
  readonly operation: string
  readonly match: JournalMatch | undefined
  /** In milliseconds. */
  readonly timeout: number
  /** What to reject with when the time is over; it has no message yet. */
  readonly tooLate: Error
  /** The journal's when the waiting began. */
  readonly epoch: number
}

/** The first call that meets a condition, as soon as the journal has one; rejects when none came in time. */
export function waitForCall(journal: AwaitedCalls, wait: Wait): Promise<JournalEntry> {
  const { isMet, timeout, epoch } = wait
  if (journal.epoch !== epoch) return Promise.reject(cleared())
  const known = journal.kept.find(isMet)
  if (known) return Promise.resolve(entryOf(known))
  return new Promise((resolve, reject) => {
    const leave = (settle: () => void) => {
      clearTimeout(timer)
      journal.waiters.delete(waiter)
      settle()
    }
    const waiter: Waiter = {
      isMet,
      resolve: (entry) => leave(() => resolve(entry)),
      end: () => leave(() => reject(cleared())),
    }
    const timer = setTimeout(
      () => leave(() => reject(explained(journal, wait))),
      Math.min(timeout, longestWait),
    )
    journal.waiters.add(waiter)
  })
}

function explained(
  { entries }: AwaitedCalls,
  { operation, match = {}, timeout, tooLate }: Wait,
): Error {
  const wanted = Object.keys(match).length > 0 ? ` ${inWords(match)}` : ''
  tooLate.message =
    `Failed to wait for ${operation}${wanted}: no such request was answered within ${timeout} ms. ` +
    nearestEntries(entries, { operation, request: { ...match } })
  // An engine writes the message into the stack when the error is made.
  if (tooLate.stack) tooLate.stack = tooLate.stack.replace(/^Error/, `Error: ${tooLate.message}`)
  return coded('REBILLY_MOCK_WAIT', tooLate)
}

const inWords = (match: JournalMatch): string =>
  JSON.stringify(withoutSecrets(match), (_, value) =>
    typeof value === 'function' ? '(a function)' : value,
  )

const cleared = (): Error =>
  coded(
    'REBILLY_MOCK_WAIT',
    new Error(
      'Failed to wait for a request: the journal was cleared. Wait anew after `reset` or `clear`.',
    ),
  )
