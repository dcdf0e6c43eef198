import type { Problem } from './problem.ts'

/**
 * A problem that is yet to be put into words: they are loaded with the first one, as most requests are good.
 * Whoever hands on what was thrown asks `worded` for it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: () => Promise<Problem>

  constructor(problem: () => Promise<Problem>) {
    super('This is yet to be put into words.')
    this.problem = problem
  }
}

/** What was thrown; in the place of a refusal the problem that it is. */
export const worded = async (error: unknown): Promise<unknown> =>
  error instanceof Refusal ? error.problem() : error
