import { customerInput } from '#contract/customer-input'
import type { OperationName } from '#contract/error-statuses'
import { leadSourceInput } from '#contract/lead-source'
import { lenient } from '#contract/lenient'
import { Problem } from '#contract/problem'
import type { Schema } from '#contract/schema'
import { taggingInput, tagInput, tagUpdate } from '#contract/tag-input'
import { timelineInput } from '#contract/timeline'
import { cardTokenInput } from '#contract/token-input'
import type { Call } from './call.ts'

/** What each body is: of the tokens the card, as all have their lists and objects where it has them. */
const bodies: Partial<Record<OperationName, Schema>> = {
  PutCustomer: customerInput,
  PostCustomer: customerInput,
  PutCustomerLeadSource: leadSourceInput,
  PostCustomerTimeline: timelineInput,
  PostToken: cardTokenInput,
  PostTag: tagInput,
  PatchTag: tagUpdate,
  PostTagCustomerCollection: taggingInput,
  DeleteTagCustomerCollection: taggingInput,
}

/** The body of a call as `lenientJson` reads it. */
export function lenientBody({ operation }: Call, body: unknown): unknown {
  const schema = bodies[operation?.id as OperationName]
  return schema ? lenient(schema, body) : body
}

/** The same problem, which names the option where that would read the body otherwise. */
export function withHint(call: Call, problem: Problem): Problem {
  if (lenientBody(call, call.body) === call.body) return problem
  const { status, message, invalidFields, headers, rule } = problem
  const hint =
    'Some clients of PHP write lists as objects with the members 0 to n-1, and empty objects as []; the ' +
    'option `lenientJson: true` (`serve --lenient-json`) takes both.'
  return new Problem(status, `${message} ${hint}`, {
    ...(invalidFields && { invalidFields }),
    headers,
    rule,
  })
}
