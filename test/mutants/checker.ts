import type { Mutation } from './mutations.ts'

/** What checks make of the project: `late` says only that time ran out, which a busy machine may explain. */
export interface Outcome {
  readonly kind: 'passes' | 'fails' | 'late'
  /** Which of them did not pass, where one did not. */
  readonly check?: string | undefined
  /** The first line of what it says, where it does not pass. */
  readonly why?: string | undefined
}

/** Runs test files or commands in their order, with a defect planted or without one, up to the first that does not pass. */
export interface Checker {
  run(checks: readonly string[], mutation: Mutation | undefined): Promise<Outcome>
}

/** What the errors say of a check that failed. */
export function outcomeOf(errors: readonly string[], check?: string): Outcome {
  const isLate = errors.length > 0 && errors.every((error) => ranOutOfTime.test(error))
  const why = errors[0]?.split('\n')[0]?.slice(0, 200)
  return { kind: isLate ? 'late' : 'fails', check, why }
}

const ranOutOfTime = /tim(ed|e)[ -]?out|not succeed in time/i
