import { Problem } from '#engine/problem/problem'
import { readableAnswer } from '#handlers/cors'
import { failureAnswer } from '../control/failure.ts'
import type { Front } from '../control/front.ts'

/** Answers in the place of a mock that could not be made: why that is. */
export function brokenFront({ message }: Error): Pick<Front, 'isForControl' | 'answer'> {
  const problem = new Problem(503, message, { rule: 'defect' })
  return {
    isForControl: () => true,
    answer: async (request, { url }) =>
      readableAnswer(request, new URL(url), await failureAnswer(problem, 503)),
  }
}
