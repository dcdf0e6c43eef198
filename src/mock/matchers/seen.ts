import type { DeclaredResource } from '#engine/declared/define-resource'
import type { JournalEntry } from '../journal/entry.ts'
import type { JournalMatch } from '../journal/journal-match.ts'
import type { Mock } from '../mock.ts'
import { mockOf, type Verdict } from './verdict.ts'

/** What a store tells of its records. */
export interface Records {
  get(id: string): object | undefined
  list(): readonly object[]
}

/** What came to a mock: what was asked for, and all that came. */
export interface Came {
  readonly found: readonly JournalEntry[]
  /** For the words of a failure. */
  readonly entries: () => readonly JournalEntry[]
}

/** What a mock that is served elsewhere tells, each with a promise. */
interface Elsewhere {
  readonly url: string
  readonly journal: {
    readonly entries: Promise<readonly JournalEntry[]>
    find(operation: string, match?: JournalMatch): Promise<readonly JournalEntry[]>
  }
  readonly customers: RecordsElsewhere
  resource(resource: DeclaredResource): RecordsElsewhere
}

interface RecordsElsewhere {
  get(id: string): Promise<object | undefined>
  list(): Promise<readonly object[]>
}

/** A verdict, or the promise of one on a mock elsewhere: runners of tests take either. */
export type Given<Of> = Of extends Mock
  ? Verdict
  : Of extends { readonly url: string }
    ? Promise<Verdict>
    : Verdict | Promise<Verdict>

const elsewhere = (mock: Mock | Elsewhere): mock is Elsewhere => 'url' in mock

/** Judges by the requests that a mock got. */
export function byRequests<Of>(
  given: Of,
  matcher: string,
  { operation, match }: { readonly operation: string; readonly match?: JournalMatch },
  judge: (came: Came) => Verdict,
): Given<Of> {
  const mock: Mock | Elsewhere = mockOf(given, matcher)
  const judged = () => {
    if (!elsewhere(mock)) {
      const { journal } = mock
      const found = journal.find(operation as '*', match)
      return judge({ found, entries: () => journal.entries })
    }
    const { journal } = mock
    return Promise.all([journal.find(operation, match), journal.entries]).then(([found, entries]) =>
      judge({ found, entries: () => entries }),
    )
  }
  return judged() as Given<Of>
}

/** Judges by a record, and by which others there are. */
export function byRecord<Of>(
  given: Of,
  matcher: string,
  { resource, id }: { readonly resource?: DeclaredResource; readonly id: string },
  judge: (records: Records) => Verdict,
): Given<Of> {
  const mock: Mock | Elsewhere = mockOf(given, matcher)
  const judged = () => {
    if (!elsewhere(mock)) return judge(resource ? mock.resource(resource) : mock.customers)
    const records = resource ? mock.resource(resource) : mock.customers
    return Promise.all([records.get(id), records.list()]).then(([record, all]) =>
      judge({ get: () => record, list: () => all }),
    )
  }
  return judged() as Given<Of>
}
