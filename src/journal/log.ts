import type { JournalEntry } from './entry.ts'

/** Writes a request to the console: a line, or with `full` its whole entry besides. */
export function log(entry: JournalEntry, mode: 'line' | 'full'): void {
  if (mode === 'line') console.log(lineOf(entry))
  else console.log(lineOf(entry), entry)
}

function lineOf(entry: JournalEntry): string {
  const { method, url, operation, id, outcome, response, duration = 0, after, trail } = entry
  const status = outcome === 'lost' ? 'network error' : response?.status
  const last = trail.at(-1)
  const why = last?.outcome === 'failed' ? `${last.rule}: ${last.reason}` : undefined
  const parts = [
    `[rebilly-mock] ${status}`,
    operation ?? `${method} ${url}`,
    id,
    after && `revision ${after.revision}`,
    `${duration.toFixed(1)} ms`,
    why,
  ]
  return parts.filter((part) => part !== undefined).join('  ')
}
