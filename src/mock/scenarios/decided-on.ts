import { Problem } from '#engine/problem/problem'
import { type Answer, json } from '#engine/request/answer'
import { wrongHeader } from './header.ts'
import type { HeldAnswer } from './held-answer.ts'

/** These have no body (Fetch, "null body status"); a `Response` throws where it is given one. */
const bodiless = [204, 205, 304]

/** The answer that was decided on; throws for one that HTTP cannot carry, which would be a connection that breaks. */
export function decidedOn(held: HeldAnswer, instead: object): Answer {
  const { status, headers, body } = { ...held, ...instead }
  const all = { ...held.headers, ...headers }
  const fault = faultOf(instead, { status, headers: all, body })
  if (fault !== undefined) {
    throw new Problem(
      500,
      `What was decided on a held answer is ${fault}. Correct what \`hold\` is given.`,
    )
  }
  return json(bodiless.includes(status) ? undefined : body, { status, headers: all })
}

function faultOf(instead: unknown, { status, headers, body }: HeldAnswer): string | undefined {
  if (typeof instead !== 'object')
    return `${String(instead)}, and no object such as { status: 500 }`
  // 0 is a network error.
  if (status !== 0 && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    return `of the status ${JSON.stringify(status)}, and none of 200 to 599`
  }
  const wrong = wrongHeader(headers)
  if (wrong !== undefined)
    return `with ${JSON.stringify(wrong)}, which is no header: HTTP carries ASCII alone`
  return ArrayBuffer.isView(body) ? undefined : faultOfBody(body)
}

function faultOfBody(body: unknown): string | undefined {
  try {
    JSON.stringify(body)
    return undefined
  } catch (error) {
    const [reason] = String(error).split('\n')
    return `with a body that is no JSON (${reason})`
  }
}
