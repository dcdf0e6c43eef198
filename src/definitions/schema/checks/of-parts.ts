import type { PlanSchema } from '../../plan/plan.ts'
import { target } from '../../plan/resolve.ts'
import { type Check, fail, type Making } from './check.ts'

/** What holds of a value beside its own schema: what that refers to, its parts, and what goes with a condition. */
export function ofParts(schema: PlanSchema, { checkOf, accepts, schemas }: Making): Check[] {
  const { $ref, allOf = [], not, if: when, then: so, else: otherwise } = schema
  const checks = allOf.map(checkOf)
  if ($ref !== undefined) checks.push(checkOf(target($ref, schemas)))
  if (not) {
    checks.push((value, path, found) => {
      if (accepts(value, not)) {
        fail(found, path, value, { code: 'custom', message: 'is what must not be here' })
      }
    })
  }
  if (when) {
    const [yes, no] = [so && checkOf(so), otherwise && checkOf(otherwise)]
    checks.push((value, path, found) => {
      const check = accepts(value, when) ? yes : no
      check?.(value, path, found)
    })
  }
  return checks
}
