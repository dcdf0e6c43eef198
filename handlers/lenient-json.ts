import { lenient } from '#engine/body/lenient'
import { Problem } from '#engine/problem/problem'
import type { Call } from './call.ts'

/** The body of a call as `lenientJson` reads it. */
export async function lenientBody({ operation }: Call, body: unknown): Promise<unknown> {
  const schema = await operation?.body?.()
  return schema ? lenient(schema, body) : body
}

/** The same problem, which names the option where that would read the body otherwise. */
export async function withHint(call: Call, problem: Problem): Promise<Problem> {
  if ((await lenientBody(call, call.body)) === call.body) return problem
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
