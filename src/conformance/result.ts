import type { ConformanceCase } from './cases/case.ts'

/** A request of a case, and its answer. */
export interface ConformanceAnswer {
  readonly method: string
  /** The whole URL. */
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed, where it is JSON; `undefined` where there is none. */
  readonly body: unknown
}

/** What became of one case. */
export interface ConformanceResult extends Pick<ConformanceCase, 'name' | 'rule' | 'source'> {
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** In what the first answer that was not as expected differed, a line each; or why it was skipped. */
  readonly differences: readonly string[]
  /** All answers up to there. */
  readonly answers: readonly ConformanceAnswer[]
}
