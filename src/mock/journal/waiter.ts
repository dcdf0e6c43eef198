import type { Call } from '#handlers/call'
import type { JournalEntry } from './entry.ts'

/** Someone who waits for a call. */
export interface Waiter {
  readonly isMet: (call: Call) => boolean
  readonly resolve: (entry: JournalEntry) => void
  /** Ends the waiting in vain, because the journal was cleared. */
  readonly end: () => void
}

/** The calls that someone can wait for. */
export interface AwaitedCalls {
  /** Those that came already, the oldest first. */
  readonly kept: readonly Call[]
  readonly entries: readonly JournalEntry[]
  readonly waiters: Set<Waiter>
  /** How often they were forgotten. */
  readonly epoch: number
}
