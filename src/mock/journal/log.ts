import { escapeControls } from '#engine/values/escape-controls'
import { withoutCardNumbers } from '#engine/values/secrets'
import type { Call } from '#handlers/call'
import { trailOf } from '#handlers/trail'
import type { LogMode } from '../options/log-mode.ts'
import { entryOf, shownUrl } from './entry.ts'

/** Writes a line of something else than a request for the API. Never throws. */
export function logLine(text: string, mode: Exclude<LogMode, false>): void {
  const line = escapeControls(text)
  if (typeof mode === 'function') hand(line, mode)
  else console.log('%s', line)
}

/**
 * Writes a request to the console: a line, or with `full` its whole entry besides. Any page can make a
 * request, so no part of it is an order to the terminal, nor a format. Never throws.
 */
export function log(call: Call, mode: Exclude<LogMode, false>, world?: string): void {
  const line = escapeControls(lineOf(call, world))
  if (typeof mode === 'function') hand(line, mode)
  else if (mode === 'line') console.log(line)
  else console.log('%s', line, escaped(entryOf(call)))
}

function hand(line: string, take: (line: string) => unknown): void {
  try {
    take(line)
  } catch (error) {
    console.error('[rebilly-mock] The function of the option `log` failed.', error)
  }
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

function lineOf(call: Call, world?: string): string {
  const { request, operation, id, answer, duration = 0 } = call
  const after = call.after as { readonly revision?: number } | undefined
  const last = call.problem && trailOf(call).at(-1)
  const why = last && `${last.rule}: ${last.reason}`
  const parts = [
    `[rebilly-mock] ${answer?.status || 'network error'}`,
    operation?.id ?? withoutCardNumbers(`${request.method} ${shownUrl(call)}`),
    operation?.fidelity,
    id && withoutCardNumbers(id),
    !last && after?.revision !== undefined && `revision ${after.revision}`,
    world !== undefined && `world ${world}`,
    `${duration.toFixed(1)} ms`,
    why && withoutCardNumbers(why),
  ]
  return parts.filter((part) => part !== undefined && part !== false).join('  ')
}
