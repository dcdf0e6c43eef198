import type { JournalEntry } from '#mock/journal/entry'
import type { JournalMatch } from '#mock/journal/journal-match'
import { sentMatch } from '../control/said/request-match.ts'
import type { ControlClient } from './control-client.ts'
import type { RemoteJournal } from './remote-mock.ts'

/** The journal of a mock that is elsewhere. */
export function remoteJournal(client: ControlClient): RemoteJournal<string> {
  const found = async (operation: string, match: JournalMatch = {}): Promise<JournalEntry[]> =>
    client.ask('findRequests', {
      input: { operation, match: sentMatch(match, 'Failed to search the journal') },
    })
  return {
    get entries() {
      return client.ask<JournalEntry[]>('getJournal')
    },
    find: (operation = '*', match) => found(operation, match),
    last: async (operation = '*', match) => (await found(operation, match)).at(-1),
    count: async (operation = '*', match) => (await found(operation, match)).length,
    waitFor: async (operation, match = {}, options = {}) =>
      client.ask<JournalEntry>('waitForRequest', {
        input: { operation, match: sentMatch(match, 'Failed to wait for a request'), ...options },
      }),
    clear: () => client.ask('clearJournal'),
  }
}
