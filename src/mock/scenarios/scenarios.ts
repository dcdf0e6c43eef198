import { Sequence } from '#database/sequence'
import type { World } from '#database/world'
import { coded } from '#engine/problem/mock-error'
import type { Rate } from '#engine/request/rate'
import type { Call } from '#handlers/call'
import type { Intervention } from '#handlers/dispatch'
import type { RequestMatch } from '../match/request-match.ts'
import type { InForce } from './in-force.ts'
import { checkedLatency, type Latency } from './latency.ts'
import { type ScenarioName, scenarioNames } from './names.ts'
import { type RateLimit, type RateWindow, rateWindow } from './rate-limit.ts'
import { Scenario } from './scenario.ts'
import type { ScenarioOptions, Stage } from './stage.ts'

/** What a mock does otherwise than the API would: on demand, and the same way each time. */
export class Scenarios implements Stage {
  readonly world: World
  readonly options: ScenarioOptions
  /** In the order in which they were made: a later one wins over an earlier one. */
  list: Scenario[] = []
  isOffline = false
  latency: Latency | undefined
  window: RateWindow | undefined
  /** The named scenario in force, and what it stands for as soon as a request needs that. */
  named!: Stage['named']
  /** What calls off each answer that waits or hangs. */
  readonly ends = new Set<() => void>()
  readonly underway = new Set<Call>()
  rested = (): void => {}
  #sequence!: Sequence

  constructor(world: World, options: ScenarioOptions) {
    this.world = world
    this.options = options
    this.reset()
  }

  when<Name extends string>(operation: Name, match?: RequestMatch): Scenario<Name> {
    const scenario = new Scenario(this.options.operations, operation, match, (each) => {
      this.list = this.list.filter((other) => other !== each)
    })
    this.list.push(scenario as unknown as Scenario)
    return scenario
  }

  delay(latency: Latency | false): void {
    this.latency = latency === false ? undefined : checkedLatency(latency)
  }

  limit(limit: RateLimit | false): void {
    this.window = limit === false ? undefined : rateWindow(limit)
  }

  /** What the rate limit in force lets through. */
  get rate(): Rate | undefined {
    const { window } = this
    return window && { limit: window.limit, remaining: Math.max(0, window.limit - window.count) }
  }

  /** Puts a named scenario in force, in the place of the one before. */
  use(name: ScenarioName): void {
    if (!scenarioNames.includes(name)) {
      const known = scenarioNames.join(', ')
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(`Failed to use a scenario: none is called "${name}". There are ${known}.`),
      )
    }
    this.named = { name }
  }

  get inForce(): InForce {
    const { named, isOffline, latency, window, list } = this
    return {
      scenario: named.name,
      offline: isOffline,
      latency,
      rateLimit: window && { limit: window.limit, per: window.length },
      list,
    }
  }

  /** What answers a call in the place of its operation; nothing when all is calm. */
  intervene(call: Call): Intervention | undefined {
    const isCalm = !this.isOffline && this.latency === undefined && !this.window
    const isPlain = this.named.name === 'happy' && !this.options.magic
    if (isCalm && isPlain && !this.list.some((scenario) => scenario.concerns(call))) return
    this.underway.add(call)
    return async (proceed) => {
      const performance = await import('./perform.ts')
      return performance.perform(this, call, proceed)
    }
  }

  /** Notes that a call waits, hangs, or is answered. */
  rest(call: Call): void {
    if (this.underway.delete(call)) this.rested()
  }

  /**
   * The next number from 0 to 1 for a purpose. Each method and path has its own row of them, so that
   * other requests in between change nothing.
   */
  draw(purpose: string, { request, url }: Call): number {
    return this.#sequence.fraction(`${purpose} ${request.method} ${url.pathname}`)
  }

  /** Back to how the mock began; what waits or hangs ends with a network error. */
  reset(): void {
    this.list = []
    this.isOffline = false
    this.latency = undefined
    this.window = undefined
    this.#sequence = new Sequence(this.options.seed)
    this.use(this.options.scenario)
    for (const end of [...this.ends]) end()
  }
}
