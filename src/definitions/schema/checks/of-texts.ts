import type { PlanSchema } from '../../plan/plan.ts'
import { type Check, fail, type Making } from './check.ts'
import { formats, strictFormats } from './formats.ts'

/** How long a text is, and what it looks like. */
export function ofTexts(schema: PlanSchema, { side }: Making): Check[] {
  const { minLength, maxLength, pattern, format = '' } = schema
  const checks: Check[] = []
  const add = (test: (text: string) => boolean, issue: object) =>
    checks.push((value, path, found) => {
      if (typeof value === 'string' && !test(value)) fail(found, path, value, issue)
    })
  if (minLength !== undefined) {
    const issue = { code: 'too_small', minimum: minLength, origin: 'string' }
    add((text) => text.length >= minLength && lengthOf(text) >= minLength, issue)
  }
  if (maxLength !== undefined) {
    const issue = { code: 'too_big', maximum: maxLength, origin: 'string' }
    add((text) => text.length <= maxLength || lengthOf(text) <= maxLength, issue)
  }
  if (pattern !== undefined) {
    const expression = regExpOf(pattern)
    const issue = { code: 'invalid_format', format: 'regex', pattern: String(expression) }
    add((text) => expression.test(text), issue)
  }
  const all = side === 'response' ? strictFormats : formats
  const known = Object.hasOwn(all, format) ? all[format] : undefined
  if (known) add((text) => known[1].test(text), { code: 'invalid_format', format: known[0] })
  return checks
}

/** JSON Schema counts characters, and JavaScript halves of some. */
const lengthOf = (text: string): number => [...text].length

/** A pattern of a document, which may be none of Unicode's. */
export function regExpOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return new RegExp(pattern)
  }
}
