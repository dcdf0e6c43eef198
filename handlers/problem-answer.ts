import { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import { type Answer, json } from '#engine/request/answer'
import type { Rules } from '#engine/rules'
import type { Call } from './call.ts'
import { trailOf } from './trail.ts'

interface Judging {
  readonly rules: Rules
  /** What is wrong with the mock's own answer, if something looks. */
  readonly breachOf: ((call: Call, answer: Answer) => Promise<Problem | undefined>) | undefined
}

/** The one place where a failure becomes an answer: whatever was thrown on a call's way. */
export async function answerTo(
  error: unknown,
  call: Call,
  { rules, breachOf }: Judging,
): Promise<Answer> {
  call.problem = await explained(call, await problemOf(error), rules)
  // What is refused changes nothing.
  call.after ??= call.before
  const answer = problemAnswer(call, call.problem, rules)
  const breach = await breachOf?.(call, answer)
  if (!breach) return answer
  call.problem = breach
  return problemAnswer(call, breach, rules)
}

async function explained(call: Call, problem: Problem, { lenientJson }: Rules): Promise<Problem> {
  if (lenientJson || problem.rule !== 'validate' || call.body === undefined) return problem
  const { withHint } = await import('./lenient-json.ts')
  return withHint(call, problem)
}

function problemAnswer(
  call: Call,
  problem: Problem,
  { problemContentType, explain }: Rules,
): Answer {
  return json(
    { ...problem.toJSON(), ...(explain && { _mock: explanationOf(call, problem) }) },
    {
      status: problem.status,
      headers: { ...problem.headers, 'Content-Type': problemContentType },
    },
  )
}

const explanationOf = (call: Call, { rule }: Problem) => ({
  operation: call.operation?.id,
  rule,
  trail: trailOf(call),
})

/** Whatever was thrown, as a problem: what is none is a defect, a 500. */
async function problemOf(thrown: unknown): Promise<Problem> {
  const error = await worded(thrown).catch((failure: unknown) => failure)
  if (error instanceof Problem) return error
  console.error('[rebilly-mock] Failed to answer a request.', error)
  const reason = error instanceof Error ? error.message : String(error)
  return new Problem(
    500,
    `The mock failed: ${reason} If your start data and options are right, this is a defect of rebilly-mock: ` +
      'please report it with the request that led here.',
  )
}

/** A request was on its way while the mock was reset or restored. */
export const outlived = () =>
  new Problem(
    503,
    'The mock was reset or restored while this request was on its way. Send it again.',
    { rule: 'scenario' },
  )
