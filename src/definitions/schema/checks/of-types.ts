import { sameJson } from '#engine/values/same-json'
import type { PlanSchema } from '../../plan/plan.ts'
import { type Check, fail, isMembers } from './check.ts'

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isMembers,
  null: (value) => value === null,
}

/** What kind a value must be of, and which it may be. */
export function ofTypes({ type, enum: values, const: only }: PlanSchema): Check[] {
  const checks: Check[] = []
  if (type !== undefined) {
    const types = [type].flat()
    const own = types.map((each) => tests[each] ?? (() => true))
    const named = types.find((each) => each !== 'null') ?? 'null'
    checks.push((value, path, found) => {
      for (const test of own) if (test(value)) return
      fail(found, path, value, { code: 'invalid_type', expected: named })
    })
  }
  const all = only === undefined ? values : [only]
  if (!all) return checks
  const plain = new Set(all.filter((each) => typeof each !== 'object' || each === null))
  checks.push((value, path, found) => {
    if (plain.has(value) || all.some((each) => sameJson(each, value))) return
    fail(found, path, value, { code: 'invalid_value', values: all })
  })
  return checks
}
