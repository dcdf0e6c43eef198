import { type RuleName, ruleNames } from '#contract/rule-names'
import type { Call } from './call.ts'

/** One rule that a request was held against. */
export interface Step {
  readonly rule: RuleName
  readonly outcome: 'ok' | 'failed'
  /** What a failed rule found. */
  readonly reason?: string
}

/** Every rule that was asked, in order; the last one decided. */
export function trailOf(call: Call): Step[] {
  const { problem } = call
  const decided = problem && {
    rule: problem.rule,
    outcome: 'failed' as const,
    reason: reasonOf(call),
  }
  if (problem && !ruleNames.some((name) => name === problem.rule)) return decided ? [decided] : []
  const asked = ruleNames.filter((rule) => rule === problem?.rule || applies(rule, call))
  const passed = problem ? asked.slice(0, asked.indexOf(problem.rule as never)) : asked
  const steps: Step[] = passed.map((rule) => ({ rule, outcome: 'ok' }))
  return decided ? [...steps, decided] : steps
}

function reasonOf({ problem }: Call): string {
  const fields = problem?.invalidFields?.map(({ field, message }) => `${field} ${message}`.trim())
  return fields?.join('; ') ?? problem?.message ?? ''
}

/** Whether a rule is one of an operation's; those before the operation is known are every request's. */
function applies(rule: RuleName, { operation, place }: Call): boolean {
  const id = operation?.id ?? ''
  switch (rule) {
    case 'organization':
      return place.organizationId !== undefined
    case 'parse':
    case 'validate':
      return /^(Put|Post|Patch)(?!TagCustomer$)|^DeleteTagCustomerCollection/.test(id)
    case 'query':
      return /Collection$|^(Get|Put|Post|Delete)Customer$/.test(id) && !id.startsWith('DeleteTag')
    case 'exists':
      return operation?.path.includes('{') === true && id !== 'PutCustomer'
    case 'merged':
    case 'current':
      return id === 'PutCustomer'
    case 'unique':
      return id === 'PostTag' || id === 'PatchTag'
    case 'history':
      return id === 'DeleteCustomerTimeline'
    default:
      return true
  }
}
