import type { MockError } from '#engine/problem/mock-error'
import { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import { type Answer, json } from '#engine/request/answer'
import type { SentFailure } from './said/exchange.ts'

/** Whatever a control operation threw, as an answer; `refusal` is the status of what the mock refused in its own words. */
export async function failureAnswer(thrown: unknown, refusal: number): Promise<Answer> {
  const error = await worded(thrown)
  if (error instanceof Problem) {
    const { status, headers, rule } = error
    const body: SentFailure = {
      ...error.toJSON(),
      status,
      detail: error.message,
      error: 'Problem',
      rule,
    }
    return json(body, { status, headers })
  }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && message.startsWith('Failed to ')) {
    const isType = error instanceof TypeError
    const { code } = error as Partial<MockError>
    return refused(isType ? 422 : refusal, message, {
      error: isType ? 'TypeError' : 'Error',
      ...(code && { code }),
    })
  }
  console.error('[rebilly-mock] Failed to answer a control request.', error)
  const words = `The control failed: ${message} Please report it with the request that led here.`
  return refused(500, words, { error: 'Error', code: 'REBILLY_MOCK_DEFECT' })
}

const titles: Readonly<Record<number, string>> = {
  404: 'Not Found',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
}

function refused(
  status: number,
  detail: string,
  kind: Pick<SentFailure, 'error' | 'code'>,
): Answer {
  const failure: SentFailure = { status, detail, ...kind }
  return json({ type: 'about:blank', title: titles[status], ...failure }, { status })
}
