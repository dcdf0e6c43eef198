import { type RuleName, ruleNames } from '#engine/problem/rule-names'
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

/** Rules of every request, before its operation is known. */
const ofAll: readonly RuleName[] = ['resource', 'authenticate', 'authorize', 'path', 'method']

/** Whether a rule is asked of a call: one of all, or one that its operation has. */
function applies(rule: RuleName, { operation, place }: Call): boolean {
  if (rule === 'organization') return place.organizationId !== undefined
  return ofAll.includes(rule) || (operation?.rules.includes(rule) ?? false)
}
