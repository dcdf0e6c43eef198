import * as z from 'zod/mini'
import { customerId } from '#contract/identifiers'
import { untold } from '#contract/list'
import { messageOf, wordsIn } from '#contract/messages'
import { withoutSecrets } from '#contract/secrets'
import { unfit } from '#contract/unfit'
import { valueAt } from '#contract/value-at'
import { type WorldTable, worldTables } from '#contract/world'

type Path = readonly PropertyKey[]
type Fault = readonly [path: Path, message: string]

/** What is wrong with a record for itself, before its references are asked. */
export function recordFaults(table: WorldTable, record: unknown): Fault[] {
  const misshapen = unfit(record)
  if (misshapen.length > 0) return misshapen.map(({ path, message }) => [path, wordsIn(message)])
  const result = z.safeParse(worldTables[table] as z.ZodMiniType, record)
  if (!result.success) {
    return result.error.issues
      .filter((issue) => untold(issue) === undefined)
      .map((issue) => [issue.path, wordsOf(issue, record)])
  }
  const faults = strangers(record, result.data)
  if (table === 'customers') faults.push(...wrongId((record as { id: string }).id))
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

/** A customer is asked for by path, so its id must fit into one. */
const wrongId = (id: string): Fault[] =>
  (z.safeParse(customerId, id).error?.issues ?? []).map((issue) => [['id'], messageOf(issue, id)])

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
