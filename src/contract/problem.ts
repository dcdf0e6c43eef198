import * as z from 'zod/mini'
import { withoutCardNumbers } from './secrets.ts'

/** One failed rule of a 422: the member's path, dotted (`primaryAddress.emails.0.value`), and why. */
export const invalidField = z.object({ field: z.string(), message: z.string() })

/** The body of every error response: the members of RFC 7807, open to others. */
export const problemDetails = z.looseObject({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.int()),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  invalidFields: z.optional(z.array(invalidField)),
})

export type InvalidField = z.infer<typeof invalidField>
export type ProblemDetails = z.infer<typeof problemDetails>

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
} as const

export type ProblemStatus = keyof typeof titles

/** The rules that a request is held against, in their order. */
export const ruleNames = [
  'resource',
  'authenticate',
  'authorize',
  'organization',
  'path',
  'method',
  'parse',
  'query',
  'validate',
  'exists',
  'merged',
  'unique',
  'current',
  'history',
] as const

/** What decided an answer that is no success: a rule of the API, a scenario, or a defect. */
export type RuleName = (typeof ruleNames)[number] | 'scenario' | 'defect'

/** The rule behind a status, when a problem does not name its own. */
const usualRules: Partial<Record<ProblemStatus, RuleName>> = {
  400: 'parse',
  401: 'authenticate',
  403: 'authorize',
  404: 'exists',
  405: 'method',
  409: 'current',
  413: 'parse',
  415: 'parse',
  422: 'validate',
  501: 'resource',
}

/**
 * A request that cannot be answered with success; thrown by any step, turned into a response in one
 * place. Its `message` is the problem's `detail`, and says what to do.
 *
 * @example
 * throw new Problem(404, 'No customer has the id "cus_1". PUT /customers/cus_1 creates it.')
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ProblemStatus
  readonly title: string
  readonly invalidFields: InvalidField[] | undefined
  readonly headers: Record<string, string>
  /** The one rule that decided. */
  readonly rule: RuleName

  constructor(
    status: ProblemStatus,
    detail: string,
    more: {
      invalidFields?: InvalidField[]
      headers?: Record<string, string>
      rule?: RuleName
    } = {},
  ) {
    // A piece that was cut off for it may end in half a character.
    super(detail.toWellFormed())
    this.status = status
    this.title = titles[status]
    this.invalidFields = more.invalidFields
    this.headers = more.headers ?? {}
    this.rule = more.rule ?? usualRules[status] ?? 'defect'
  }

  /** The members of the response's body (RFC 7807, section 3.1). */
  toJSON(): ProblemDetails {
    return {
      type: 'about:blank',
      title: this.title,
      status: this.status,
      detail: this.message,
      ...(this.invalidFields && { invalidFields: this.invalidFields }),
    }
  }
}

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
  return new Problem(422, `${names}${more}. Correct this and try again.`, {
    invalidFields: fields,
    rule,
  })
}

const shortened = (field: string): string =>
  field.length > longestField ? `${field.slice(0, longestField - 1)}…` : field
