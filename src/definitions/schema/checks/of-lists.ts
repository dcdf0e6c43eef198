import type { PlanSchema } from '../../plan/plan.ts'
import { type Check, fail, isMembers, type Making } from './check.ts'

/** How many items a list has, and what they are. */
export function ofLists(schema: PlanSchema, { checkOf }: Making): Check[] {
  const { items, prefixItems, minItems, maxItems, uniqueItems } = schema
  const checks: Check[] = []
  const add = (test: (list: readonly unknown[]) => boolean, issue: object) =>
    checks.push((value, path, found) => {
      if (Array.isArray(value) && !test(value)) fail(found, path, value, issue)
    })
  if (minItems !== undefined) {
    add((list) => list.length >= minItems, { code: 'too_small', minimum: minItems })
  }
  if (maxItems !== undefined) {
    add((list) => list.length <= maxItems, { code: 'too_big', maximum: maxItems })
  }
  if (uniqueItems) {
    const message = 'must not have two items alike'
    add(isOfDifferent, { code: 'custom', message })
  }
  if (!items && !prefixItems) return checks
  const first = (prefixItems ?? []).map(checkOf)
  const others = items && checkOf(items)
  checks.push((value, path, found) => {
    if (!Array.isArray(value)) return
    for (const [position, item] of value.entries()) {
      const check = first[position] ?? others
      path.push(position)
      check?.(item, path, found)
      path.pop()
    }
  })
  return checks
}

const isOfDifferent = (list: readonly unknown[]): boolean =>
  new Set(list.map((each) => JSON.stringify(each, inOrder))).size === list.length

/** Objects are equal whatever the order of their members (JSON Schema, section 4.2.2). */
const inOrder = (_: string, value: unknown): unknown =>
  isMembers(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
