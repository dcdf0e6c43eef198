import type { Rules } from '#engine/rules'
import { sameJson } from '#engine/values/same-json'
import type { LeadSourceInput, LeadSourceRecord } from './lead-source-schemas.ts'

interface Replacement {
  readonly id: string
  readonly rules: Pick<Rules, 'unchangedPut'>
}

/** What becomes of a lead source; the same object as before when nothing changed. */
export function replaced(
  previous: LeadSourceRecord | undefined,
  input: LeadSourceInput,
  now: string,
  { id, rules }: Replacement,
): LeadSourceRecord {
  if (!previous) {
    const first = { ...input, createdTime: now, updatedTime: now }
    return { id, current: first, original: first }
  }
  const { createdTime, updatedTime, ...values } = previous.current
  if (rules.unchangedPut === 'keep-revision' && sameJson(input, values)) return previous
  return { ...previous, current: { ...input, createdTime, updatedTime: now } }
}
