import type { JournalEntry } from '#mock/journal/entry'

/** What became of a request, in a word or two. */
export function statusOf({ outcome, response }: JournalEntry): string {
  if (outcome === 'pending') return 'pending'
  return outcome === 'lost' ? 'network error' : String(response?.status)
}

/** How long it took. */
export const timeOf = ({ duration }: JournalEntry): string =>
  duration === undefined ? '' : `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`

/** Whether all was well, for a colour; the words say it too. */
export function kindOf({ outcome, response }: JournalEntry): string {
  if (outcome === 'pending') return 'waiting'
  return response && response.status < 400 ? 'good' : 'bad'
}

/** A URL in a list: the path and the query. */
export function shortUrl(url: string): string {
  const { pathname, search } = new URL(url)
  return decodeURI(pathname) + search
}
