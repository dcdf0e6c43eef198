import type { AnswerInstead, HeldAnswer } from '#mock/scenarios/hold'
import type { InForce } from '#mock/scenarios/in-force'
import type { Latency } from '#mock/scenarios/latency'
import type { ScenarioName } from '#mock/scenarios/names'
import type { RateLimit } from '#mock/scenarios/rate-limit'

/** What a scenario does to the requests that it is for. */
export type Effect =
  | { readonly kind: 'respond'; readonly status: number }
  | { readonly kind: 'networkError' | 'loseResponse' | 'hang' | 'stale' | 'empty' | 'hold' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** What cannot be told as plain data, or is several of these. */
  | { readonly kind: 'other'; readonly words: string }

/** Which requests a scenario is for, and what it does to them. */
export interface ScenarioSpec {
  readonly operation: string
  readonly id?: string | undefined
  /** To how many requests at most; to all without. */
  readonly times?: number | undefined
  readonly effect: Effect
}

interface RunningScenario extends ScenarioSpec {
  readonly number: number
  readonly calls: number
}

export interface ScenariosInForce extends Omit<InForce, 'list'> {
  readonly list: readonly RunningScenario[]
}

/** An answer that waits for a decision. */
export interface Held {
  readonly number: number
  readonly operation: string
  readonly id?: string | undefined
  readonly answer: HeldAnswer
}

/** The scenarios of a mock, as the panel sees them. */
export interface ScenarioSource {
  inForce(): Promise<ScenariosInForce>
  /** Rejects for an effect that the operation cannot have. */
  begin(spec: ScenarioSpec): Promise<void>
  remove(number: number): Promise<void>
  use(name: ScenarioName): Promise<void>
  latency(latency: Latency | false): Promise<void>
  offline(offline: boolean): Promise<void>
  /** Rejects for a limit that is none. */
  rateLimit(limit: RateLimit | false): Promise<void>
  held(): Promise<readonly Held[]>
  /** Lets a held answer go: as another, or as it is. */
  decide(number: number, instead: AnswerInstead | undefined): Promise<void>
}
