import { coded } from '#engine/problem/mock-error'
import type { InvalidField } from '#engine/problem/problem-details'
import type { KnownOperations, Operation } from '#engine/request/operation'
import type { Call } from '#handlers/call'
import { commonErrorStatuses, type ErrorStatus } from '#resources/index'
import { checkMatch, matchesRequest, type RequestMatch } from '../match/request-match.ts'
import type { Decide } from './hold.ts'
import { checkedLatency, type Latency } from './latency.ts'

/** What a scenario's problem says besides its status. */
export interface ScenarioProblem {
  /** @default words that name the scenario */
  detail?: string
  /** For 422. @default the first member of the body */
  invalidFields?: InvalidField[]
  headers?: Record<string, string>
}

/** What happens to a request that a scenario is for. */
export interface Effect {
  latency?: Latency
  stale?: boolean
  outcome?:
    | ProblemOutcome
    | { kind: 'network-error' | 'lost-response' | 'hang' | 'empty' }
    | { kind: 'hold'; decide: Decide }
  /** How to end it, in a sentence. @default by the scenario's `remove` */
  remedy?: string
}

export interface ProblemOutcome {
  kind: 'problem'
  status: ErrorStatus
  more: ScenarioProblem
}

/** What a scenario is for and what it does. */
export interface ScenarioPlan {
  readonly operation: string
  readonly match: RequestMatch
  readonly nth?: number
  readonly times?: number
  readonly sometimes?: number
  readonly effect: Readonly<Effect>
}

/** Which requests are answered otherwise than by the API's rules, and how. */
export class Scenario<Name extends string = string> {
  readonly name: string
  readonly #operations: KnownOperations
  readonly #match: RequestMatch
  readonly #leave: (scenario: object) => void
  readonly effect: Effect = {}
  #only: number | undefined
  #most = Number.POSITIVE_INFINITY
  #chance = 1
  #seen = 0
  #calls = 0

  constructor(
    operations: KnownOperations,
    name: Name,
    match: RequestMatch = {},
    leave: (scenario: object) => void = () => {},
  ) {
    checkMatch({ failure: 'Failed to define a scenario', operations }, name, match)
    this.name = name
    this.#operations = operations
    this.#match = match
    this.#leave = leave
  }

  /** `undefined` for all of them, and while it is not known. */
  get #operation(): Operation | undefined {
    return this.#operations.find(({ id }) => id === this.name)
  }

  /** How many requests it was applied to. */
  get calls(): number {
    return this.#calls
  }

  /** Applies it to the first request that matches, and to no other. */
  once(): this {
    return this.times(1)
  }

  /** Applies it to that many requests at most. */
  times(count: number): this {
    requireCount('times', count)
    this.#most = count
    return this
  }

  /** Applies it to that one of the requests that match: 1 is the first. */
  nth(position: number): this {
    requireCount('nth', position)
    this.#only = position
    return this
  }

  /** Applies it to a part of the requests, from 0 (none) to 1 (all); which ones the mock's seed decides. */
  sometimes(chance: number): this {
    if (!(chance >= 0 && chance <= 1)) {
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `Failed to define a scenario: sometimes(${chance}) is no chance. Give a number from 0 to 1.`,
        ),
      )
    }
    this.#chance = chance
    return this
  }

  /** Answers later, by milliseconds; whatever else it does comes after that. */
  delay(latency: Latency): this {
    this.effect.latency = checkedLatency(latency)
    return this
  }

  /**
   * Answers with a problem of that status, one that the operation has, and changes nothing.
   *
   * @example
   * mock.when('PutCustomer', { id: 'cus_1' }).once().respond(409)
   */
  respond(status: ErrorStatus<Name>, more: ScenarioProblem = {}): this {
    this.effect.outcome = { kind: 'problem', status, more }
    this.check()
    return this
  }

  /** Throws for a status that the operation does not fail with, as soon as that is known. */
  check(): void {
    const { outcome } = this.effect
    if (outcome?.kind !== 'problem' || this.#operations.isPending) return
    const { status } = outcome
    const known: readonly number[] = [
      ...(this.#operation?.fails ?? [401, 403]),
      ...commonErrorStatuses,
    ]
    if (known.includes(status)) return
    delete this.effect.outcome
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(
        `Failed to define a scenario: ${this.name} does not fail with ${status}. It may with ${known.join(', ')}.`,
      ),
    )
  }

  /** Answers with a network error, and changes nothing. */
  networkError(): this {
    return this.#ends({ kind: 'network-error' })
  }

  /** Does what was asked for, and then loses the answer: the client sees a network error. */
  loseResponse(): this {
    return this.#ends({ kind: 'lost-response' })
  }

  /** Does not answer until the request is aborted or the mock is reset; then with a network error. */
  hang(): this {
    return this.#ends({ kind: 'hang' })
  }

  /** Answers a list as if there were nothing in it; for `*` other operations as ever. Throws where there is no list. */
  empty(this: Name extends '*' | `Get${string}Collection` ? this : never): this {
    if (this.#operation && !this.#operation.isList) {
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `Failed to define a scenario: ${this.name} answers no list that could be empty. Use an operation such as GetCustomerCollection, or '*'.`,
        ),
      )
    }
    return this.#ends({ kind: 'empty' })
  }

  /**
   * Does what was asked for, and holds the answer back until a function has decided on it: what it gives is answered in its
   * place, and with nothing it goes as it is.
   *
   * @example
   * mock.when('PutCustomer').once().hold(async () => ({ status: 500, body: {} }))
   */
  hold(decide: Decide): this {
    if (typeof decide !== 'function') {
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          'Failed to define a scenario: hold() was given no function. Give one such as (held) => ({ ...held, status: 500 }).',
        ),
      )
    }
    return this.#ends({ kind: 'hold', decide })
  }

  /** Lets someone else save the customer just before the request: its `revision` moves on. */
  stale(): this {
    this.effect.stale = true
    return this
  }

  /** Ends it. */
  remove(): void {
    this.#leave(this)
  }

  /** What it is for and what it does, as plain data. */
  get plan(): ScenarioPlan {
    return {
      operation: this.name,
      match: this.#match,
      ...(this.#only !== undefined && { nth: this.#only }),
      ...(this.#most < Number.POSITIVE_INFINITY && { times: this.#most }),
      ...(this.#chance < 1 && { sometimes: this.#chance }),
      effect: this.effect,
    }
  }

  /** Whether it has something to do at all, and may be for this call; its body is asked in `applies`. */
  concerns(call: Call): boolean {
    const { body: _, ...match } = this.#match
    return Object.keys(this.effect).length > 0 && matchesRequest(call, this.name, match)
  }

  get asksForBody(): boolean {
    return this.#match.body !== undefined
  }

  /** Whether it is applied to a call that it concerns, which it counts; `draw` gives numbers from 0 to 1. */
  applies(call: Call, draw: () => number): boolean {
    if (!matchesRequest(call, this.name, this.#match)) return false
    this.#seen += 1
    if (this.#only !== undefined && this.#seen !== this.#only) return false
    if (this.#calls >= this.#most) return false
    if (this.#chance < 1 && draw() >= this.#chance) return false
    this.#calls += 1
    return true
  }

  #ends(outcome: Effect['outcome'] & object): this {
    this.effect.outcome = outcome
    return this
  }
}

function requireCount(method: string, value: number): void {
  if (Number.isSafeInteger(value) && value > 0) return
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to define a scenario: ${method}(${value}) is no count. Give a whole number of 1 or more.`,
    ),
  )
}
