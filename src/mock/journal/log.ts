import { escapeControls } from '#engine/values/escape-controls'
import { withoutCardNumbers } from '#engine/values/secrets'
import type { Call } from '#handlers/call'
import { trailOf } from '#handlers/trail'
import { entryOf, shownUrl } from './entry.ts'

/**
 * Writes a request to the console: a line, or with `full` its whole entry besides. Any page can make a
 * request, so no part of it is an order to the terminal, nor a format.
 */
export function log(call: Call, mode: 'line' | 'full'): void {
  const line = escapeControls(lineOf(call))
  if (mode === 'line') console.log(line)
  else console.log('%s', line, escaped(entryOf(call)))
}

/** A console that shows an object escapes less of its texts. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return escapeControls(value)
  if (Array.isArray(value)) return value.map(escaped)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
  return Object.fromEntries(
    members.map(([name, member]) => [escapeControls(name), escaped(member)]),
  )
}

function lineOf(call: Call): string {
  const { request, operation, id, answer, duration = 0 } = call
  const after = call.after as { readonly revision?: number } | undefined
  const last = trailOf(call).at(-1)
  const why = last?.outcome === 'failed' ? `${last.rule}: ${last.reason}` : undefined
  const parts = [
    `[rebilly-mock] ${answer?.status || 'network error'}`,
    operation?.id ?? `${request.method} ${shownUrl(call)}`,
    id,
    after?.revision !== undefined && `revision ${after.revision}`,
    `${duration.toFixed(1)} ms`,
    why,
  ]
  return parts
    .filter((part) => part !== undefined && part !== false)
    .map(withoutCardNumbers)
    .join('  ')
}
