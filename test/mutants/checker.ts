import type { Mutation } from './mutations.ts'

/** What a check makes of the project: `late` says only that time ran out, which a busy machine may explain. */
export interface Outcome {
  readonly kind: 'passes' | 'fails' | 'late'
  /** The first line of what it says, where it does not pass. */
  readonly why?: string | undefined
}

/** Runs a test file or a command, with a defect planted or without one. */
export interface Checker {
  run(check: string, mutation: Mutation | undefined): Promise<Outcome>
}

/** What the errors say of a check that failed. */
export function outcomeOf(errors: readonly string[]): Outcome {
  const isLate = errors.length > 0 && errors.every((error) => ranOutOfTime.test(error))
  const why = errors[0]?.split('\n')[0]?.slice(0, 200)
  return { kind: isLate ? 'late' : 'fails', why }
}

const ranOutOfTime = /tim(ed|e)[ -]?out|not succeed in time/i
