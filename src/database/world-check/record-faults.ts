import type * as z from 'zod/mini'
import { unfit } from '#engine/body/unfit'
import { messageOf, wordsIn } from '#engine/problem/messages'
import { parseWordless } from '#engine/problem/unsaid'
import { untold } from '#engine/schema/list'
import type { Schema } from '#engine/schema/schema'
import { withoutSecrets } from '#engine/values/secrets'
import { valueAt } from '#engine/values/value-at'
import type { TableLaw } from './table-law.ts'

type Path = readonly PropertyKey[]
type Fault = readonly [path: Path, message: string]

/** What is wrong with a record for itself, before its references are asked. */
export function recordFaults({ schema, id }: TableLaw, record: unknown): Fault[] {
  const misshapen = unfit(record)
  if (misshapen.length > 0) return misshapen.map(({ path, message }) => [path, wordsIn(message)])
  const result = parseWordless(schema, record)
  if (!result.success) {
    return result.error.issues
      .filter((issue) => untold(issue) === undefined)
      .map((issue) => [issue.path, wordsOf(issue, record)])
  }
  const faults = knowsAll(record, result.data) ? [] : strangers(record, result.data)
  if (id) faults.push(...wrongId(id, (record as { id: string }).id))
  return faults
}

function wordsOf(issue: z.core.$ZodIssue, record: unknown): string {
  const value = valueAt(record, issue.path)
  if (issue.code === 'invalid_value' && issue.values.length < 20) {
    return `must be ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}, not ${shown(value)}`
  }
  return messageOf(issue, value)
}

const shown = (value: unknown) => JSON.stringify(withoutSecrets(value))?.slice(0, 60) ?? 'missing'

/** What is asked for by path must have an id that fits into one. */
const wrongId = (schema: Schema, id: string): Fault[] =>
  (parseWordless(schema, id).error?.issues ?? []).map((issue) => [['id'], messageOf(issue, id)])

/** Whether parsing left no member out: most records need not be walked with a path. */
function knowsAll(value: unknown, parsed: unknown): boolean {
  if (value === parsed || typeof value !== 'object' || value === null) return true
  const known = parsed as Record<string, unknown>
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key]
    // What is read by its name alone may be inherited.
    if (known[key] !== member && !Object.hasOwn(known, key)) return false
    if (!knowsAll(member, known[key])) return false
  }
  return true
}

/** Members that parsing left out, because no schema knows them: slips, or those of another version. */
function strangers(value: unknown, parsed: unknown, path: Path = []): Fault[] {
  if (value === parsed || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key]
    return Object.hasOwn(parsed as object, key)
      ? strangers(member, (parsed as Record<string, unknown>)[key], place)
      : [[place, 'is not a member that the kit knows'] as const]
  })
}
