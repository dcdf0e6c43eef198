import type { PlanSchema } from '../../plan/plan.ts'
import { type Check, fail } from './check.ts'

/** Between which bounds a number must be. */
export function ofNumbers(schema: PlanSchema): Check[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  const checks: Check[] = []
  const add = (test: (number: number) => boolean, issue: object) =>
    checks.push((value, path, found) => {
      if (typeof value === 'number' && !test(value)) fail(found, path, value, issue)
    })
  if (minimum !== undefined) add((number) => number >= minimum, { code: 'too_small', minimum })
  if (maximum !== undefined) add((number) => number <= maximum, { code: 'too_big', maximum })
  if (exclusiveMinimum !== undefined) {
    const message = `must be more than ${exclusiveMinimum}`
    add((number) => number > exclusiveMinimum, { code: 'custom', message })
  }
  if (exclusiveMaximum !== undefined) {
    const message = `must be less than ${exclusiveMaximum}`
    add((number) => number < exclusiveMaximum, { code: 'custom', message })
  }
  if (multipleOf !== undefined) {
    const issue = { code: 'not_multiple_of', divisor: multipleOf }
    add((number) => isMultiple(number, multipleOf), issue)
  }
  return checks
}

/** Of fractions, too, which binary numbers only come near. */
function isMultiple(number: number, step: number): boolean {
  const times = number / step
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times))
}
