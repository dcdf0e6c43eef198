import type { JournalEntry } from '#mock/journal/entry'
import type { JournalMatch } from '#mock/journal/journal-match'
import type { OperationName } from '#resources/index'
import { receivedMatch, type SentMatch } from '../said/request-match.ts'
import type { Desk } from '../worlds/desk.ts'
import type { Performers } from './control-call.ts'

export const journal: Performers<
  'getJournal' | 'findRequests' | 'waitForRequest' | 'clearJournal'
> = {
  getJournal({ desk, query }) {
    const id = query.get('id')
    const status = query.get('status')
    return find(desk, query.get('operation') ?? '*', {
      ...(id !== null && { id }),
      ...(status !== null && { status: Number(status) }),
    })
  },
  findRequests: ({ desk, input: { operation, match } }) =>
    find(desk, operation ?? '*', matchOf(match as SentMatch | undefined)),
  waitForRequest: ({ desk, input: { operation, match, timeout } }) =>
    desk.mock.journal.waitFor(
      operation as OperationName,
      matchOf(match as SentMatch | undefined),
      timeout === undefined ? {} : { timeout },
    ),
  clearJournal: ({ desk }) => desk.mock.journal.clear(),
}

const matchOf = (match: SentMatch | undefined): JournalMatch => receivedMatch(match ?? {})

const find = ({ mock }: Desk, operation: string, match: JournalMatch): JournalEntry[] =>
  mock.journal.find(operation as OperationName, match)
