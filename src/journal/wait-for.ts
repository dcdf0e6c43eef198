import type { Call } from '#handlers/call'
import { cleared, type Journal, type Waiter } from '../journal.ts'
import { entryOf, type JournalEntry } from './entry.ts'

interface Wait {
  readonly isMet: (call: Call) => boolean
  readonly operation: string
  /** In milliseconds. */
  readonly timeout: number
  /** The journal's when the waiting began. */
  readonly epoch: number
}

/** The first call that meets a condition, as soon as the journal has one; rejects when none came in time. */
export function waitForCall(
  journal: Journal,
  { isMet, operation, timeout, epoch }: Wait,
): Promise<JournalEntry> {
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
      reject: (error) => leave(() => reject(error)),
    }
    const timer = setTimeout(() => waiter.reject(tooLate(journal, operation, timeout)), timeout)
    journal.waiters.add(waiter)
  })
}

function tooLate({ kept }: Journal, operation: string, timeout: number): Error {
  const came = kept.map(({ request, url }) => `${request.method} ${url.pathname}`).slice(-5)
  const instead = came.length > 0 ? `What came last: ${came.join(', ')}` : 'None came at all'
  return new Error(
    `Failed to wait for ${operation}: no such request was answered within ${timeout} ms. ${instead}.`,
  )
}
