import type { Latency } from './latency.ts'
import type { ScenarioName } from './names.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Scenario } from './scenario.ts'

/** What a mock does at present otherwise than the API would. */
export interface InForce {
  readonly scenario: ScenarioName
  readonly offline: boolean
  readonly latency: Latency | undefined
  readonly rateLimit: RateLimit | undefined
  /** What `when` began, in the order in which it was made; the newest that applies decides. */
  readonly list: readonly Scenario[]
}
