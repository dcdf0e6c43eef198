import { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import type { Answer } from '#engine/request/answer'
import { decidedOn } from './decided-on.ts'
import type { HeldAnswer } from './held-answer.ts'

export type { HeldAnswer }

/** What is answered in the place of a held one; what is left out is as it was. */
export type AnswerInstead = Partial<HeldAnswer>

/** Decides on a held answer: gives another, or nothing, which lets it go as it is. */
export type Decide = (
  held: HeldAnswer,
) => AnswerInstead | undefined | PromiseLike<AnswerInstead | undefined>

/** Does what was asked for, and holds its answer back until somebody has decided on it. */
export async function hold(
  decide: Decide,
  proceed: () => Promise<Answer>,
  /** Rejects when the answer is called off, or when it is told to end. */
  untilCalledOff: (end: AbortSignal) => Promise<void>,
): Promise<Answer> {
  const outcome = await outcomeOf(proceed)
  const { given } = outcome
  const decided = new AbortController()
  const called = untilCalledOff(decided.signal)
  try {
    const instead = await Promise.race([Promise.resolve(given).then(decide), called])
    if (!instead) return outcome.go()
    return decidedOn(given, instead)
  } finally {
    decided.abort()
    called.catch(() => {})
  }
}

/** An answer, or the problem that it is going to be, and what lets it go. */
async function outcomeOf(proceed: () => Promise<Answer>) {
  try {
    const answer = await proceed()
    const { status, headers, body } = answer
    const given: HeldAnswer = { status, headers, body }
    return { given, go: () => answer }
  } catch (error) {
    const problem = await worded(error)
    if (!(problem instanceof Problem)) throw problem
    const { status, headers } = problem
    const given: HeldAnswer = { status, headers: { ...headers }, body: problem.toJSON() }
    return {
      given,
      go(): never {
        throw problem
      },
    }
  }
}
