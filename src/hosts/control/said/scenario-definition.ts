import { coded } from '#engine/problem/mock-error'
import type { InvalidField } from '#engine/problem/problem-details'
import type { Latency } from '#mock/scenarios/latency'
import type { Scenario } from '#mock/scenarios/scenario'
import type { SentMatch } from './request-match.ts'

/** What a scenario answers with. */
interface SentProblem {
  readonly status: number
  readonly detail?: string
  readonly invalidFields?: readonly InvalidField[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A scenario as plain data: its members are called as the methods of `mock.when(...)` are. */
export interface ScenarioDefinition {
  readonly operation: string
  readonly match?: SentMatch
  readonly times?: number
  readonly nth?: number
  readonly sometimes?: number
  readonly delay?: Latency
  readonly stale?: true
  readonly respond?: number | SentProblem
  readonly networkError?: true
  readonly loseResponse?: true
  readonly hang?: true
  readonly empty?: true
}

/** How it may end; a scenario ends in one way. */
export const endings = ['respond', 'networkError', 'loseResponse', 'hang', 'empty'] as const

/** Makes a scenario what its definition says; throws for what it cannot be. */
export function define(scenario: Scenario, definition: ScenarioDefinition): void {
  const found = endings.filter((each) => definition[each] !== undefined)
  if (found.length > 1) {
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(
        `Failed to define a scenario: it ends in one way, and not by ${found.join(' and ')}. Leave one.`,
      ),
    )
  }
  const { times, nth, sometimes, delay, stale, respond } = definition
  if (times !== undefined) scenario.times(times)
  if (nth !== undefined) scenario.nth(nth)
  if (sometimes !== undefined) scenario.sometimes(sometimes)
  if (delay !== undefined) scenario.delay(delay)
  if (stale) scenario.stale()
  if (respond !== undefined) answerWith(scenario, respond)
  if (definition.networkError) scenario.networkError()
  if (definition.loseResponse) scenario.loseResponse()
  if (definition.hang) scenario.hang()
  if (definition.empty) scenario.empty.call(scenario as never)
}

function answerWith(scenario: Scenario, respond: number | SentProblem): void {
  const { status, ...more } = typeof respond === 'number' ? { status: respond } : respond
  type Respond = Parameters<Scenario['respond']>
  scenario.respond(status as Respond[0], more as Respond[1])
}
