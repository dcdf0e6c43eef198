import { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import { type Answer, json } from '#engine/request/answer'

/** How a failure of a control operation is sent: the problem, what the mock threw, and by which rule. */
interface SentFailure {
  readonly status: number
  readonly detail: string
  readonly error: 'Problem' | 'TypeError' | 'Error'
}

/** Whatever a control operation threw, as an answer; `refusal` is the status of what the mock refused in its own words. */
export async function failureAnswer(thrown: unknown, refusal: number): Promise<Answer> {
  const error = await worded(thrown)
  if (error instanceof Problem) {
    const { status, headers, rule } = error
    return json({ ...error.toJSON(), error: 'Problem', rule }, { status, headers })
  }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && message.startsWith('Failed to ')) {
    const isType = error instanceof TypeError
    return refused(isType ? 422 : refusal, message, isType ? 'TypeError' : 'Error')
  }
  console.error('[rebilly-mock] Failed to answer a control request.', error)
  const words = `The control failed: ${message} Please report it with the request that led here.`
  return refused(500, words, 'Error')
}

const titles: Readonly<Record<number, string>> = {
  404: 'Not Found',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  504: 'Gateway Timeout',
}

const refused = (status: number, detail: string, error: SentFailure['error']): Answer =>
  json({ type: 'about:blank', title: titles[status], status, detail, error }, { status })
