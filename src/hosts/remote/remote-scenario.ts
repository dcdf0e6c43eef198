import type { KnownOperations } from '#engine/request/operation'
import type { RequestMatch } from '#mock/match/request-match'
import type { Latency } from '#mock/scenarios/latency'
import { Scenario, type ScenarioProblem } from '#mock/scenarios/scenario'
import type { ErrorStatus } from '#resources/index'
import { sentMatch } from '../control/said/request-match.ts'
import { endings, type ScenarioDefinition } from '../control/said/scenario-definition.ts'
import type { ControlClient } from './control-client.ts'

/** A scenario that is in force elsewhere. */
export interface BegunScenario {
  /** How many requests it was applied to. */
  readonly calls: Promise<number>
  /** Ends it. */
  remove(): Promise<void>
}

type Changing = { -readonly [Member in keyof ScenarioDefinition]: ScenarioDefinition[Member] }

/**
 * What happens to requests, as with `mock.when` of a mock that is here: a slip throws at once. It is sent when all that
 * is said of it at once is said; awaited, it is in force. What is said of it later begins it anew.
 */
export class RemoteScenario<Name extends string = string> implements PromiseLike<BegunScenario> {
  readonly #client: ControlClient
  /** The same scenario here, in force nowhere: it knows what cannot be. */
  readonly #checked: Scenario<Name>
  readonly #definition: Changing
  #sent: Promise<string | undefined> = Promise.resolve(undefined)
  #isUnsent = false
  #wasSent = false
  #isAwaited = false

  constructor(
    client: ControlClient,
    operations: KnownOperations,
    name: Name,
    match: RequestMatch = {},
  ) {
    this.#client = client
    this.#checked = new Scenario(operations, name, match)
    const sent = sentMatch(match, 'Failed to define a scenario')
    this.#definition = { operation: name, match: sent }
  }

  /** Applies it to the first request that matches, and to no other. */
  once(): this {
    return this.times(1)
  }

  /** Applies it to that many requests at most. */
  times(count: number): this {
    this.#checked.times(count)
    return this.#change({ times: count })
  }

  /** Applies it to that one of the requests that match: 1 is the first. */
  nth(position: number): this {
    this.#checked.nth(position)
    return this.#change({ nth: position })
  }

  /** Applies it to a part of the requests, from 0 (none) to 1 (all). */
  sometimes(chance: number): this {
    this.#checked.sometimes(chance)
    return this.#change({ sometimes: chance })
  }

  /** Answers later, by milliseconds; whatever else it does comes after that. */
  delay(latency: Latency): this {
    this.#checked.delay(latency)
    return this.#change({ delay: latency })
  }

  /** Answers with a problem of that status, one that the operation has, and changes nothing. */
  respond(status: ErrorStatus<Name>, more: ScenarioProblem = {}): this {
    this.#checked.respond(status, more)
    return this.#end({ respond: { status, ...more } })
  }

  /** Answers with a network error, and changes nothing. */
  networkError(): this {
    return this.#end({ networkError: true })
  }

  /** Does what was asked for, and then loses the answer. */
  loseResponse(): this {
    return this.#end({ loseResponse: true })
  }

  /** Does not answer until the request is aborted or the mock is reset. */
  hang(): this {
    return this.#end({ hang: true })
  }

  /** Answers a list as if there were nothing in it. Throws where there is no list. */
  empty(this: Name extends '*' | `Get${string}Collection` ? this : never): this {
    this.#checked.empty.call(this.#checked as never)
    return this.#end({ empty: true })
  }

  /** Lets someone else save the record just before the request. */
  stale(): this {
    return this.#change({ stale: true })
  }

  /** How many requests it was applied to. */
  get calls(): Promise<number> {
    return this.#asked().then(({ calls }) => calls)
  }

  /** Ends it. */
  async remove(): Promise<void> {
    const id = await this.#known()
    await this.#client.ask('endScenario', { params: { id } })
  }

  // biome-ignore lint/suspicious/noThenProperty: it is awaited, so that it is in force.
  then<Then = BegunScenario, Else = never>(
    whenSent?: ((scenario: BegunScenario) => Then | PromiseLike<Then>) | null,
    whenRefused?: ((reason: unknown) => Else | PromiseLike<Else>) | null,
  ): Promise<Then | Else> {
    return this.#known()
      .then(() => this.#begun())
      .then(whenSent, whenRefused)
  }

  /** The same without `then`, for which a promise would ask without end. */
  #begun(): BegunScenario {
    const scenario = this
    return {
      get calls() {
        return scenario.calls
      },
      remove: () => scenario.remove(),
    }
  }

  async #asked(): Promise<{ readonly calls: number }> {
    const id = await this.#known()
    return this.#client.ask('getScenario', { params: { id } })
  }

  async #known(): Promise<string> {
    this.#isAwaited = true
    // Nothing may have been said of it yet.
    if (!this.#wasSent) this.#send()
    return (await this.#sent) ?? ''
  }

  #change(part: Partial<ScenarioDefinition>): this {
    Object.assign(this.#definition, part)
    this.#send()
    return this
  }

  /** It ends in one way: the last that is said. */
  #end(part: Partial<ScenarioDefinition>): this {
    for (const ending of endings) delete this.#definition[ending]
    return this.#change(part)
  }

  #send(): void {
    if (this.#isUnsent) return
    this.#isUnsent = true
    this.#wasSent = true
    this.#sent = this.#sent.then(async (id) => {
      this.#isUnsent = false
      const input = this.#definition
      if (id === undefined) {
        const begun = await this.#client.send<{ readonly id: string }>('beginScenario', { input })
        return begun.id
      }
      await this.#client.send('changeScenario', { params: { id }, input })
      return id
    })
    this.#client.begin(this.#sent)
    this.#sent.catch((error) => {
      // Nobody else would hear of it.
      if (!this.#isAwaited) Promise.reject(error)
    })
  }
}
