import type { MockErrorCode } from './mock-error.ts'
import type { InvalidField, ProblemDetails } from './problem-details.ts'
import type { RuleName } from './rule-names.ts'

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
  readonly code = 'REBILLY_MOCK_PROBLEM' satisfies MockErrorCode
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
