import type { World } from '#database/world'
import type { KnownOperations } from '#engine/request/operation'
import type { Call } from '#handlers/call'
import type { Bundle } from './bundles.ts'
import type { Latency } from './latency.ts'
import type { ScenarioName } from './names.ts'
import type { RateWindow } from './rate-limit.ts'
import type { Scenario } from './scenario.ts'

export interface ScenarioOptions {
  readonly seed: number
  readonly scenario: ScenarioName
  readonly magic: boolean
  readonly maxBodySize: number
  readonly operations: KnownOperations
}

/** What is in force, on which a call is performed. */
export interface Stage {
  readonly world: World
  readonly options: ScenarioOptions
  /** In the order in which they were made: a later one wins over an earlier one. */
  readonly list: readonly Scenario[]
  readonly isOffline: boolean
  readonly latency: Latency | undefined
  readonly window: RateWindow | undefined
  /** The named scenario in force, and what it stands for as soon as a request needs that. */
  readonly named: { readonly name: ScenarioName; bundle?: Bundle }
  /** What calls off each answer that waits or hangs. */
  readonly ends: Set<() => void>
  /** The calls that are performed and come to something: who moves the clock lets them. */
  readonly underway: Set<Call>
  /** Told when one of them comes to rest. */
  rested: () => void
  /** Notes that a call waits, hangs, or is answered. */
  rest(call: Call): void
  /** The next number from 0 to 1 for a purpose. */
  draw(purpose: string, call: Call): number
}
