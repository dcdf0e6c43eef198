import { withoutCardNumbers } from '../values/secrets.ts'
import { sentence } from '../values/sentence.ts'
import { Problem } from './problem.ts'
import type { InvalidField } from './problem-details.ts'
import type { RuleName } from './rule-names.ts'

/** The longest name of a field: one may be as long as the body. */
const longestField = 300

/**
 * The 422 of one or more failed rules, and how many `others` there are; what may be a card number is left
 * out of them.
 *
 * @example
 * throw invalid([{ field: 'id', message: 'must be at most 50 characters long' }])
 */
export function invalid(
  failed: readonly InvalidField[],
  { rule = 'validate', others = 0 }: { rule?: RuleName; others?: number } = {},
): Problem {
  const fields = failed.map(({ field, message }) => ({
    field: shortened(withoutCardNumbers(field)).toWellFormed(),
    message: withoutCardNumbers(message).toWellFormed(),
  }))
  const names = fields.map(({ field, message }) => `${field || 'The body'} ${message}`).join('; ')
  const more = others > 0 ? `; and ${others} more` : ''
  return new Problem(422, `${sentence(`${names}${more}`)} Correct this and try again.`, {
    invalidFields: fields,
    rule,
  })
}

const shortened = (field: string): string =>
  field.length > longestField ? `${field.slice(0, longestField - 1)}…` : field
