import type { OperationName } from '#contract/error-statuses'
import { Sequence } from '#database/sequence'
import type { World } from '#database/world'
import type { Call } from '#handlers/call'
import type { Intervention } from '#handlers/dispatch'
import type { RequestMatch } from './request-match.ts'
import { bundles, type ScenarioName } from './scenarios/bundles.ts'
import { checkedLatency, type Latency } from './scenarios/latency.ts'
import { type RateLimit, type RateWindow, rateWindow } from './scenarios/rate-limit.ts'
import { Scenario } from './scenarios/scenario.ts'

export type { Latency, RateLimit, Scenario, ScenarioName }

/** What holds for every request, before any scenario. */
interface Conditions {
  offline: boolean
  latency: Latency | undefined
  rateWindow: RateWindow | undefined
}

export interface ScenarioOptions {
  readonly seed: number
  readonly scenario: ScenarioName
  readonly magic: boolean
  readonly maxBodySize: number
}

const calm = (): Conditions => ({ offline: false, latency: undefined, rateWindow: undefined })

/** What a mock does otherwise than the API would: on demand, and the same way each time. */
export class Scenarios {
  readonly world: World
  /** What calls off each answer that waits or hangs. */
  readonly ends = new Set<() => void>()
  readonly magic: boolean
  readonly maxBodySize: number
  readonly #options: ScenarioOptions
  #sequence: Sequence
  #own: Scenario[] = []
  #bundle: Scenario[] = []
  #conditions = calm()
  #bundled = calm()

  constructor(world: World, options: ScenarioOptions) {
    this.world = world
    this.magic = options.magic
    this.maxBodySize = options.maxBodySize
    this.#options = options
    this.#sequence = new Sequence(options.seed)
    this.use(options.scenario)
  }

  /** Every scenario in force; a later one wins over an earlier one. */
  get list(): readonly Scenario[] {
    return [...this.#bundle, ...this.#own]
  }

  get conditions(): Conditions {
    const own = this.#conditions
    return {
      offline: own.offline || this.#bundled.offline,
      latency: own.latency ?? this.#bundled.latency,
      rateWindow: own.rateWindow,
    }
  }

  when<Name extends OperationName | '*'>(
    operation: Name,
    match: RequestMatch = {},
  ): Scenario<Name> {
    return add(this.#own, operation, match)
  }

  latency(latency: Latency | false): void {
    this.#conditions.latency = latency === false ? undefined : checkedLatency(latency)
  }

  offline(offline: boolean): void {
    this.#conditions.offline = offline
  }

  rateLimit(limit: RateLimit | false): void {
    this.#conditions.rateWindow = limit === false ? undefined : rateWindow(limit)
  }

  /** Puts a bundle in force, in the place of the one before. */
  use(name: ScenarioName): void {
    if (!Object.hasOwn(bundles, name)) {
      const known = Object.keys(bundles).join(', ')
      throw new TypeError(`Failed to use a scenario: none is called "${name}". There are ${known}.`)
    }
    const bundle: Scenario[] = []
    const conditions = calm()
    bundles[name]({
      when: (operation, match = {}) => add(bundle, operation, match),
      latency: (latency) => {
        conditions.latency = latency
      },
      offline: () => {
        conditions.offline = true
      },
    })
    this.#bundle = bundle
    this.#bundled = conditions
  }

  /** What answers a call in the place of its operation; nothing when all is calm. */
  intervene(call: Call): Intervention | undefined {
    const { offline, latency, rateWindow } = this.conditions
    if (
      !this.magic &&
      !offline &&
      latency === undefined &&
      !rateWindow &&
      this.#own.length + this.#bundle.length === 0
    )
      return undefined
    return async (proceed) => {
      const { perform } = await import('./scenarios/perform.ts')
      return perform(this, call, proceed)
    }
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
    this.#own = []
    this.#conditions = calm()
    this.#sequence = new Sequence(this.#options.seed)
    this.use(this.#options.scenario)
    for (const end of [...this.ends]) end()
  }
}

function add<Name extends OperationName | '*'>(
  list: Scenario[],
  operation: Name,
  match: RequestMatch,
): Scenario<Name> {
  const scenario = new Scenario(operation, match, (each) => {
    const position = list.indexOf(each)
    if (position >= 0) list.splice(position, 1)
  })
  list.push(scenario as unknown as Scenario)
  return scenario
}
