import { withoutSecrets } from '#engine/values/secrets'
import { differences } from '../match/differences.ts'
import type { JournalEntry } from './entry.ts'

/** What an entry is held against: its operation, and what was asked of it. */
export interface Wanted {
  readonly operation: string
  readonly request: Readonly<Record<string, unknown>>
}

/** At most so many of what came instead are told. */
const most = 3

/** What came instead, the nearest first: each request, and in what it differs. */
export function nearestEntries(entries: readonly JournalEntry[], wanted: Wanted): string {
  if (entries.length === 0) return 'The mock got no request at all.'
  const ranked = entries
    .map((entry) => ({ entry, faults: faultsOf(entry, wanted) }))
    .sort((a, b) => a.faults.length - b.faults.length)
  const ofOperation = ranked.filter(({ entry }) => entry.operation === wanted.operation)
  // Other operations say nothing beside one that differs only in a part.
  const near = ofOperation.length > 0 ? ofOperation : ranked
  const told = near.slice(0, most).map(({ entry, faults }) => tell(entry, faults))
  const rest = ranked.length - told.length
  return [
    'What came instead, the nearest first:',
    ...told,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join('\n')
}

function faultsOf(entry: JournalEntry, { operation, request }: Wanted): string[] {
  const { operation: found, response, ...parts } = entry
  const query = Object.fromEntries(new URL(entry.url).searchParams)
  // The entry shows no secrets: what is held against it must not be one either.
  const wanted = withoutSecrets(request)
  const faults = differences({ ...parts, query, status: response?.status }, wanted)
  if (operation === '*' || found === operation) return faults
  // Another operation is further away than any of its parts.
  return [`operation: expected ${operation}, was ${found ?? 'none'}`, ...faults, '']
}

function tell({ method, url, outcome, response, rule }: JournalEntry, faults: string[]): string {
  const status = outcome === 'answered' ? response?.status : outcome
  const why = rule ? ` (${rule})` : ''
  const path = url.replace(/^https?:\/\/[^/]+/, '')
  const lines = faults.filter((fault) => fault !== '').map((fault) => `      ${fault}`)
  return [`  ${method} ${path} -> ${status}${why}`, ...lines].join('\n')
}
