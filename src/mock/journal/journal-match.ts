import type { Call } from '#handlers/call'
import { matchesRequest, type RequestMatch } from '../match/request-match.ts'

/** Which entries are meant: the request's operation and parts, and the answer's status. */
export interface JournalMatch extends RequestMatch {
  /** The status of the answer; a request that is pending or lost has none. */
  status?: number
}

/** Whether a call is of the operation and has what is asked for, its answer's status too. */
export function matches(call: Call, operation: string, match: JournalMatch = {}): boolean {
  const { status } = match
  return (
    (status === undefined || call.answer?.status === status) &&
    matchesRequest(call, operation, match)
  )
}
